import { goingChange } from '../going';
import { openTemplates } from '../open/open';
import { allowanceName } from '../types/address';
import type { StackPlan } from '../types/stack-plan';
import type { StackState } from '../types/state';

/** Names of everything that an allowance can be for: what states hold and plans change, and what is inside of their templates. */
export function allowable(states: readonly StackState[], plans: readonly StackPlan[]): ReadonlySet<string> {
  const held = states.flatMap(({ stack, resources }) => resources.map((resource) => goingChange(stack, resource)));
  const changes = openTemplates([...held, ...plans.flatMap((plan) => plan.changes)]);
  return new Set(changes.map(({ stack, address, inner }) => allowanceName({ stack, address, ...(inner ? { inner: inner.id } : {}) })));
}
