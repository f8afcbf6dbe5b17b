import type { ApplySummary } from '../events/apply-summary';
import type { PlanSummary } from '../events/plan-summary';
import { type StackResult, isDone, waiting } from './result';

/** One result of a stack that let go first and was worked on again afterwards, if it came to that. */
export function together(early: StackResult, later: StackResult = waiting(early.name)): StackResult {
  const status = later.status === 'unchanged' ? early.status : later.status;
  return { ...later, status, plan: bothPlans(early.plan, later.plan), applied: bothApplied(early.applied, later.applied) };
}

/** The end of a stack that is left after `early`: how that ended where it went wrong. */
export const unfinished = (name: string, early: StackResult | undefined): StackResult =>
  early === undefined ? waiting(name) : isDone(early) ? together(early) : early;

const bothApplied = (a: ApplySummary, b: ApplySummary): ApplySummary => ({
  ...b,
  added: a.added + b.added,
  changed: a.changed + b.changed,
  destroyed: a.destroyed + b.destroyed,
  imported: a.imported + b.imported,
});

const bothPlans = (a: PlanSummary, b: PlanSummary): PlanSummary => ({
  ...b,
  add: a.add + b.add,
  change: a.change + b.change,
  replace: a.replace + b.replace,
  destroy: a.destroy + b.destroy,
  import: a.import + b.import,
  changes: [...a.changes, ...b.changes],
});
