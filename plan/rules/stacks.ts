import { isStateful } from '@lakewright/provider-knowledge/protection';
import { ownerOf } from '../deployed/identity';
import { physicalName } from '../mask/physical-name';
import { called, listed } from '../types/address';
import { actionOf, destroys } from '../types/change';
import type { StackState } from '../types/state';
import type { Context } from './context';
import { type Found, rule } from './rule';
import { takeDown } from './take-down';

interface Forgotten extends Found {
  readonly state: StackState;
  readonly data: readonly string[];
  /** The described stack that makes the same under another name of the stack alone. */
  readonly now: string | undefined;
  /** The described stack that makes the same, but calls it otherwise. */
  readonly like: string | undefined;
  readonly move: string | undefined;
}

/**
 * States that hold something and whose stack nothing describes; those that a plan takes down are told with it, and a neighbour's in the same
 * bucket is none of ours.
 */
function forgottenIn(context: Context): Forgotten[] {
  const { estate, described, plans } = context.input;
  const known = new Set([...described, ...plans.map(({ stack }) => stack)]);
  const isNeighbours = (state: StackState): boolean => estate !== undefined && ownerOf(state, estate.identity).owner === 'other';
  return [...context.states.values()]
    .filter((state) => !known.has(state.stack) && state.resources.length > 0 && !isNeighbours(state))
    .map((state) => {
      const data = state.resources.filter(({ type }) => isStateful(type));
      const like = madeAnew(state, context, () => true);
      const now = madeAnew(state, context, (name, held) => name === '' || name === held);
      return {
        state,
        now,
        like,
        data: data.map((held) => context.nameOfHeld(state.stack, held).name || held.address),
        resource: { stack: state.stack, address: '', type: 'stack', name: state.stack },
        inhabitants: data.map((held) => context.nameOfHeld(state.stack, held)),
        move: now === undefined ? undefined : context.input.moveOf?.(state.stack, now),
      };
    });
}

/** A stack that would make under the same addresses what this state holds, under names that fit. */
function madeAnew(state: StackState, context: Context, fits: (name: string, held: string) => boolean): string | undefined {
  const held = new Map(state.resources.map((one) => [one.address, one]));
  const plans = context.input.plans.filter(({ stack }) => (context.states.get(stack)?.resources.length ?? 0) === 0);
  return plans.find(({ changes }) => {
    const made = changes.filter((change) => change.mode === 'managed' && actionOf(change) === 'create');
    return (
      made.length === held.size &&
      made.every(({ address, type, change: { after } }) => {
        const one = held.get(address);
        return one?.type === type && fits(physicalName(type, after), physicalName(type, one.attributes));
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

/** Buckets that go with the states of stacks which nothing describes and which stay. */
function emptiedIn(context: Context): Found[] {
  const buckets = context.working.filter((change) => change.type === 'alicloud_oss_bucket' && destroys(change));
  return forgottenIn(context).flatMap(({ state: { stack }, resource }) => {
    const bucket = context.input.bucketOf?.(stack);
    const holder = bucket === undefined ? undefined : buckets.find(({ change }) => change.before?.['bucket'] === bucket);
    return holder === undefined ? [] : [{ resource, before: `${called(context.nameOf(holder))} of ${holder.stack}` }];
  });
}

export const STACK_RULES = [
  rule<Found>({
    code: 'plan.state.needed',
    severity: 'error',
    exit: 2,
    holds: 'a bucket is not destroyed while it holds the state of a stack that nothing describes: nobody could take that down any more',
    source: 'which states exist, and in which buckets',
    find: emptiedIn,
    message: ({ resource, before }) =>
      `the state of stack '${resource.stack}', which nothing describes, lies in ${before}, which would be destroyed`,
    lost: () => 'the only thing that knows what that stack made',
    fix: ({ resource }) => takeDown([resource.stack]),
  }),
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
    message: ({ resource, state, data, like }) =>
      `nothing describes stack '${resource.stack}' any more: ${count(state.resources.length, 'resource')} ${state.resources.length === 1 ? 'stays and costs' : 'stay and cost'}${
        data.length === 0 ? '' : `, ${data.length} ${data.length === 1 ? 'holds' : 'hold'} data: ${listed(data)}`
      }${like === undefined ? '' : `; '${like}' describes the same under other names, which no service can change: it is made anew, and empty`}`,
    lost: () => 'nothing; it is only out of sight',
    fix: ({ resource, like }) =>
      `${like === undefined ? 'describe it again' : 'take the old name back'}, or take it down by its own state: npx lakewright destroy --stack ${resource.stack}`,
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
    fix: ({ resource, now, move }) =>
      `take the old name back, or move the state of '${resource.stack}' to '${now}'${move === undefined ? '' : `: ${move}`}`,
  }),
];
