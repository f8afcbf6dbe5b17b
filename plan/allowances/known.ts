import { openTemplates } from '../open/open';
import { allowanceName } from '../types/address';
import type { Change } from '../types/change';
import type { StackPlan } from '../types/stack-plan';
import type { StackState } from '../types/state';

/** Names of everything that an allowance can be for: what states hold and plans change, and what is inside of their templates. */
export function allowable(states: readonly StackState[], plans: readonly StackPlan[]): ReadonlySet<string> {
  const held = states.flatMap(({ stack, resources }) => resources.map((resource) => asGoing(stack, resource)));
  const changes = openTemplates([...held, ...plans.flatMap((plan) => plan.changes)]);
  return new Set(changes.map(({ stack, address, inner }) => allowanceName({ stack, address, ...(inner ? { inner: inner.id } : {}) })));
}

/** What is held as a change that takes it away: so its template can be looked into. */
const asGoing = (stack: string, { address, type, name, attributes, sensitive }: StackState['resources'][number]): Change => ({
  stack,
  address,
  mode: 'managed',
  type,
  name,
  change: {
    actions: ['delete'],
    before: attributes,
    after: null,
    after_unknown: false,
    before_sensitive: sensitive,
    after_sensitive: false,
  },
});
