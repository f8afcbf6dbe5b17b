import { cloneAgain } from '../../clone/sweep/again';
import { type Expired, expiredOn } from '../../clone/sweep/expired';
import { type Swept, soFar } from '../../clone/sweep/report';
import { daysBetween } from '../../clone/request/ttl';
import { reversed } from '../../deploy/order/order';
import { isMap } from '../../domain/schema/walk';
import { shellWord } from '../../domain/shell-word';
import type { StackState } from '../../plan';
import { type StackRef, allStacks } from '../../stacks/stack-list';
import { type HeldStates, heldStates } from './held';
import type { SweptEstate } from './load';
import { describedPrice, heldPrice } from './price';

/** How `sweep` was called. */
export interface Looking {
  /** ISO date of the day. */
  readonly at: string;
  /** Whether somebody named the day: a command to go on with is then of the same. */
  readonly isNamed?: boolean;
  readonly simulate: boolean;
  /** The estate's folder as it was named. */
  readonly dir: string;
  readonly registry?: string;
  /** One environment that is to go whatever its last day. */
  readonly only?: string;
}

/** Everything that is to be swept, and where nobody could look. */
export async function lookForExpired(
  loaded: SweptEstate,
  looking: Looking,
): Promise<{ readonly swept: Swept[]; readonly unread: readonly string[] }> {
  const clones = loaded.clones.clones;
  const held = await heldStates(loaded, clones, looking.simulate);
  const gone = new Map(held.undescribed.map(({ ref, state }) => [ref.environment, expiryIn(state)]));
  const expired = expiredOn(looking.at, {
    environments: loaded.estate.environments,
    clones,
    held: gone,
    elsewhere: loaded.elsewhere,
    ...(looking.only !== undefined && { only: looking.only }),
  });
  return { swept: expired.map((one) => swept(one, loaded, held, looking)), unread: held.unread };
}

function swept(one: Expired, loaded: SweptEstate, held: HeldStates, looking: Looking): Swept {
  const { environment, file, record } = one;
  const described = allStacks(loaded.estate).filter((ref) => ref.environment === environment);
  const undescribed = held.undescribed.filter(({ ref }) => ref.environment === environment);
  const refs: readonly StackRef[] = file === 'there' ? described : undescribed.map(({ ref }) => ref);
  const states = refs.flatMap(({ name }) => held.states.get(name) ?? []);
  const holds = states.reduce((count, { resources }) => count + resources.length, 0);
  const known = holds > 0 || held.isKnown(environment);
  const { fixed: month, ceiling: upTo } =
    file === 'there' ? describedPrice(loaded, described) : heldPrice(states, undescribed[0]?.region ?? record?.region ?? '');
  const spent = record && soFar({ month, upTo }, Math.max(0, daysBetween(record.made, looking.at)));
  const full = known ? refs.filter(({ name }) => (held.states.get(name)?.resources.length ?? 0) > 0) : refs;
  return {
    ...one,
    destroy: reversed(full).map(({ name }) => name),
    ...(known && { holds }),
    cost: { month, upTo, ...(spent && { soFar: spent }) },
    commands: commandsFor(one, known ? holds : undefined, looking),
  };
}

function commandsFor(
  { environment, file, record }: Expired,
  holds: number | undefined,
  { at, isNamed, dir, simulate, registry, only }: Looking,
): string[] {
  const estate = dir === 'estate' ? [] : [`--estate ${shellWord(dir)}`];
  const call = (command: string, ...options: readonly string[]): string => ['npx lakewright', command, ...estate, ...options].join(' ');
  const recorded = registry === undefined ? [] : [`--registry ${shellWord(registry)}`];
  const rehearsed = simulate ? ['--simulate'] : [];
  const back = record
    ? cloneAgain(environment, record, [...estate, ...recorded])
    : `git log --diff-filter=D -- ${shellWord(`${dir}/environments/${environment}.yaml`)}`;
  return [
    ...(file === 'gone' && holds !== 0 ? [back] : []),
    ...(holds === 0 ? [] : [call('destroy', '--env', environment, ...rehearsed, '--yes')]),
    ...(file === 'there' || record || holds !== 0
      ? [
          call(
            'sweep',
            ...recorded,
            ...(isNamed ? ['--at', at] : []),
            ...(only === undefined ? [] : ['--env', only]),
            ...rehearsed,
            '--plan',
          ),
        ]
      : []),
  ];
}

/** The last day that tags of what a state holds tell. */
function expiryIn({ resources }: StackState): string | undefined {
  for (const { attributes } of resources) {
    const tags = attributes['tags'];
    const day = isMap(tags) ? tags['expires'] : undefined;
    if (typeof day === 'string') return day;
  }
  return undefined;
}
