import type { Account } from '../../domain/account';
import type { Estate } from '../../model/model';
import { physicalName, type StackState, ownerOf, recordIn, regionIn } from '../../plan';
import { RESERVED_OWNERS, stackName } from '../../domain/names/scheme';
import type { StatePlace } from '../../stacks/state/state-place';
import type { StackRef } from '../../stacks/stack-list';
import { allStacks } from '../../stacks/stack-list';
import type { FoundState } from './find';
import { compare } from '../../domain/text/compare';

/** A stack that only its state knows: what describes it was removed or renamed. */
export interface UndescribedStack {
  readonly ref: StackRef;
  readonly state: StackState;
  readonly place: StatePlace;
  /** Region its resources are in; undefined where neither the environment nor the state says. */
  readonly region: string | undefined;
  /** The account they are in: what the environment says, or what was deployed. */
  readonly account?: Account;
}

/** The estate's states that hold something and that nothing describes, by name. Those of other estates are left out. */
export function undescribedAmong(found: readonly FoundState[], estate: Estate): UndescribedStack[] {
  const described = new Set(allStacks(estate).map(({ name }) => name));
  const environments = environmentsIn(found, estate);
  return found
    .filter(({ state }) => !described.has(state.stack) && state.resources.length > 0)
    .filter((one) => isOurs(one, estate))
    .map(({ state, place, environment: folder }) => {
      const environment = folder ?? environmentOf(state.stack, environments);
      const region = estate.environments[environment]?.region ?? (place.kind === 'oss' ? place.object.region : regionIn(state));
      const account = estate.environments[environment]?.account ?? recordIn(state)?.account;
      return { ref: refOf(state.stack, environment), state, place, region, ...(account && { account }) };
    })
    .sort((a, b) => compare(a.ref.name, b.ref.name));
}

/** Whose a state is stands in it; of one from before it did, its folder tells, which is the estate's own, or in a bucket what its resources are called. */
function isOurs({ state, place }: FoundState, estate: Estate): boolean {
  const { owner } = ownerOf(state, estate.id);
  if (owner !== 'unsaid') return owner === 'ours';
  if (place.kind === 'local') return true;
  return state.resources.some(({ type, attributes }) => physicalName(type, attributes).startsWith(`${estate.name}-`));
}

/** Environments that are described, and those whose own stacks still exist; longest first, as names may end alike. */
function environmentsIn(found: readonly FoundState[], estate: Estate): string[] {
  const gone = found.flatMap(({ state: { stack } }) =>
    RESERVED_OWNERS.filter((owner) => stack.startsWith(`${owner}-`)).map((owner) => stack.slice(owner.length + 1)),
  );
  return [...Object.keys(estate.environments), ...gone].sort((a, b) => b.length - a.length);
}

const environmentOf = (stack: string, environments: readonly string[]): string =>
  environments.find((environment) => stack.endsWith(`-${environment}`)) ?? stack.slice(stack.lastIndexOf('-') + 1);

/** As if it were described: it is destroyed before what its kind reads. */
function refOf(name: string, environment: string): StackRef {
  const owner = name.slice(0, -environment.length - 1);
  const [bootstrap = '', foundation = '', shared = ''] = RESERVED_OWNERS.map((one) => stackName(one, environment));
  const of = { name, environment };
  if (name === bootstrap) return { ...of, kind: 'bootstrap', needs: [] };
  if (name === foundation) return { ...of, kind: 'foundation', needs: [bootstrap] };
  if (name === shared) return { ...of, kind: 'shared', needs: [foundation] };
  return { ...of, kind: 'business', business: owner, needs: [foundation, shared] };
}
