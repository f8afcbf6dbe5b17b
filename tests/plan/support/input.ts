import { readPlan, readState, type PlanInput, type StackDocument } from '../../../plan';
import type { PlannedStack } from '../../support/terraform/planned-estate';

/** What the reading stands on, from what Terraform printed; `more` is what a test wants otherwise. */
export function inputOf(planned: readonly PlannedStack[], more: Partial<PlanInput> = {}): PlanInput {
  return {
    plans: planned.map(({ stack, plan }) => {
      const read = readPlan(plan, stack);
      if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
      return read.value;
    }),
    states: planned.flatMap(({ stack, state }) => {
      const read = readState(state, stack);
      if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
      return read.value ?? [];
    }),
    described: planned.map(({ stack }) => stack),
    documents: Object.fromEntries(planned.map(({ stack, document }) => [stack, JSON.parse(document) as StackDocument])),
    allowances: [],
    today: '2026-11-28',
    environmentOf: () => ({ name: 'dev', allowDataLoss: false }),
    placeOf: () => undefined,
    ...more,
  };
}
