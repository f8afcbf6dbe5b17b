import { ownerOf } from '../deployed/identity';
import type { EstateIdentity } from '../types/input';
import type { StackState } from '../types/state';
import type { Context } from './context';
import { type Found, rule } from './rule';

interface Claimed extends Found {
  readonly state: StackState;
  readonly estate: EstateIdentity;
  /** Identity of the estate that the state names. */
  readonly other: string;
}

/** States of our stacks that are not known to be ours. */
function claimedIn({ input: { estate, plans, described }, states }: Context, claim: 'other' | 'unsaid'): Claimed[] {
  if (estate === undefined) return [];
  const ours = new Set([...described, ...plans.map(({ stack }) => stack)]);
  return [...states.values()].flatMap((state) => {
    const whose = ownerOf(state, estate.identity);
    if (whose.owner !== claim || !ours.has(state.stack)) return [];
    const other = whose.owner === 'other' ? whose.estate : '';
    return [{ state, estate, other, resource: { stack: state.stack, address: '', type: 'stack', name: state.stack }, attribute: 'state' }];
  });
}

const SOURCE = 'the estate that a state names in its output';

export const OWNER_RULES = [
  rule<Claimed>({
    code: 'plan.state.other-estate',
    severity: 'error',
    exit: 2,
    holds: 'a state is used by the estate that it names, and by no other',
    source: SOURCE,
    find: (context) => claimedIn(context, 'other'),
    message: ({ state: { stack }, other, estate: { identity } }) =>
      `the state of stack '${stack}' is that of estate '${other}', and this is estate '${identity}'`,
    lost: ({ other }) => `nothing yet: applied, it would change, destroy or take over what estate '${other}' has`,
    fix: ({ state: { stack }, other, estate }) =>
      `${estate.apart(stack)}; or, if this is the same estate under another name, write id: ${other} in estate.yaml`,
  }),
  rule<Claimed>({
    code: 'plan.state.unsaid',
    severity: 'warning',
    holds: 'a state that holds something and names no estate is taken, and that is told',
    source: SOURCE,
    find: (context) => claimedIn(context, 'unsaid'),
    message: ({ state: { stack, resources }, estate: { identity } }) =>
      `the state of stack '${stack}' holds ${resources.length} resource${resources.length === 1 ? '' : 's'} and does not say whose it is: it is taken as that of estate '${identity}'`,
    fix: ({ state: { stack }, estate }) => `nothing, if it is; if it is not, stop here and ${estate.apart(stack)}`,
  }),
];
