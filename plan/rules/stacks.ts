import { isStateful } from '@lakewright/provider-knowledge/protection';
import { ownerOf } from '../deployed/identity';
import { physicalName } from '../mask/physical-name';
import { listed } from '../types/address';
import { actionOf } from '../types/change';
import type { StackState } from '../types/state';
import type { Context } from './context';
import { type Found, rule } from './rule';

interface Forgotten extends Found {
  readonly state: StackState;
  readonly data: readonly string[];
  /** The described stack that is the same under another name. */
  readonly now: string | undefined;
  readonly move: string;
}

/** States that hold something and whose stack nothing describes; a neighbour's in the same bucket is none of ours. */
function forgottenIn(context: Context): Forgotten[] {
  const { estate } = context.input;
  const described = new Set(context.input.described);
  const isNeighbours = (state: StackState): boolean => estate !== undefined && ownerOf(state, estate.identity).owner === 'other';
  return [...context.states.values()]
    .filter((state) => !described.has(state.stack) && state.resources.length > 0 && !isNeighbours(state))
    .map((state) => {
      const data = state.resources.filter(({ type }) => isStateful(type));
      const now = renamedTo(state, context);
      return {
        state,
        now,
        data: data.map((held) => context.nameOfHeld(state.stack, held).name || held.address),
        resource: { stack: state.stack, address: '', type: 'stack', name: state.stack },
        inhabitants: data.map((held) => context.nameOfHeld(state.stack, held)),
        move: `${context.command(state.stack, 'state', 'pull')} > moved.tfstate, then ${context.command(now ?? state.stack, 'state', 'push', 'moved.tfstate')}`,
      };
    });
}

/** A stack that would make under the same addresses what this state holds under the same names: only the stack's name changed. */
function renamedTo(state: StackState, context: Context): string | undefined {
  const held = new Map(state.resources.map((one) => [one.address, one]));
  const plans = context.input.plans.filter(({ stack }) => (context.states.get(stack)?.resources.length ?? 0) === 0);
  return plans.find(({ changes }) => {
    const made = changes.filter((change) => change.mode === 'managed' && actionOf(change) === 'create');
    return (
      made.length === held.size &&
      made.every(({ address, type, change: { after } }) => {
        const one = held.get(address);
        const name = physicalName(type, after);
        return one?.type === type && (name === '' || name === physicalName(type, one.attributes));
      })
    );
  })?.stack;
}

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;

/** Stacks of which nothing is left, and who reads them and stays. */
function neededIn(context: Context): Found[] {
  const goes = new Set([...context.states.values()].filter((state) => goesWhole(state, context)).map(({ stack }) => stack));
  return [...context.states.values()]
    .filter(({ stack, resources }) => resources.length > 0 && !goes.has(stack))
    .flatMap(({ stack, resources }) => {
      const needs = (context.input.reads?.[stack] ?? []).filter((need) => goes.has(need));
      const resource = { stack, address: '', type: 'stack', name: stack };
      return needs.length === 0 ? [] : [{ resource, before: needs.join(', '), after: count(resources.length, 'resource') }];
    });
}

/** One that also makes something stays, whatever it held before. */
function goesWhole({ stack, resources }: StackState, context: Context): boolean {
  const changes = context.working.filter((change) => change.stack === stack);
  if (changes.some((change) => actionOf(change) === 'create')) return false;
  const gone = new Set(changes.filter((change) => actionOf(change) === 'delete').map(({ address }) => address));
  return resources.length > 0 && resources.every(({ address }) => gone.has(address));
}

export const STACK_RULES = [
  rule<Found>({
    code: 'plan.stack.needed',
    severity: 'error',
    exit: 2,
    holds: 'a stack is not taken down while another that stays reads its outputs',
    source: 'which stacks read which; the states of both',
    find: neededIn,
    message: ({ resource, before, after }) => `stack '${resource.stack}' holds ${after} and still reads ${before}`,
    fix: ({ resource }) => `destroy it first or together: --stack ${resource.stack}`,
  }),
  rule<Forgotten>({
    code: 'plan.stack.undescribed',
    severity: 'warning',
    holds: 'a state that nothing describes any more is named',
    source: 'which states exist against which stacks are described',
    find: (context) => forgottenIn(context).filter(({ now }) => now === undefined),
    message: ({ resource, state, data }) =>
      `nothing describes stack '${resource.stack}' any more: ${count(state.resources.length, 'resource')} stay and cost${
        data.length === 0 ? '' : `, ${data.length} hold data: ${listed(data)}`
      }`,
    lost: () => 'nothing; it is only out of sight',
    fix: ({ resource }) => `describe it again, or take it down by its own state: npx lakewright destroy --stack ${resource.stack}`,
  }),
  rule<Forgotten>({
    code: 'plan.stack.renamed',
    severity: 'error',
    exit: 1,
    holds: 'a stack whose name alone changed takes its state along',
    source: 'same addresses and same names in the state and in the plan',
    find: (context) => forgottenIn(context).filter(({ now }) => now !== undefined),
    message: ({ resource, now, state }) =>
      `stack '${resource.stack}' is now called '${now}': all ${count(state.resources.length, 'resource')} would be made a second time, under names that are taken`,
    lost: () => 'nothing yet: the service refuses names that are taken, half-way',
    fix: ({ move }) => `move the state: ${move}`,
  }),
];
