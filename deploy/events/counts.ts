import type { ApplySummary } from './apply-summary';
import { type PlanSummary, isOnlyRecord } from './plan-summary';

type Part = readonly [count: number, words: string];

function joined(parts: readonly Part[], nothing: string): string {
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return said.length > 0 ? said.join(', ') : nothing;
}

/** What is told of a stack in which nothing changes, but what its state remembers. */
export const ONLY_RECORD = 'nothing to change, only what is remembered of the deployment is written';

/** `12 to add, 1 to replace`, or `nothing to do`. */
export function planCounts(plan: PlanSummary): string {
  const { add, change, replace, destroy, import: imported, changes } = plan;
  const other = changes.length - add - change - replace - destroy - imported;
  return joined(
    [
      [add, 'to add'],
      [change, 'to change'],
      [replace, 'to replace'],
      [destroy, 'to destroy'],
      [imported, 'to import'],
      [other, 'to move in the state'],
    ],
    isOnlyRecord(plan) ? ONLY_RECORD : 'nothing to do',
  );
}

/** `12 added, 1 changed`, or `only outputs` when no resource was touched. */
export function appliedCounts({ added, changed, destroyed, imported }: ApplySummary): string {
  return joined(
    [
      [added, 'added'],
      [changed, 'changed'],
      [destroyed, 'destroyed'],
      [imported, 'imported'],
    ],
    'only outputs',
  );
}
