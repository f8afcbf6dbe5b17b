import { type ApplySummary, NOTHING_APPLIED } from '../events/apply-summary';
import type { Failure } from '../events/failure';
import type { StackRead } from '../reading/stack-read';
import { NO_PLAN, type PlanSummary } from '../events/plan-summary';

/**
 * How far a stack came: `waiting` was not started, `refused` has another estate's state, `planned` has a plan that was not applied, `stopped`
 * was interrupted in the middle.
 */
export type Status = 'waiting' | 'refused' | 'planned' | 'unchanged' | 'applied' | 'failed' | 'stopped';

export interface StackResult {
  readonly name: string;
  readonly status: Status;
  readonly plan: PlanSummary;
  readonly applied: ApplySummary;
  readonly failures: readonly Failure[];
  /** What is in the plan and the state, where a deployment looked into them. */
  readonly read?: StackRead;
  /** It is as its last good run left it, and was not planned. */
  readonly skipped?: true;
}

/** A stack nothing was done with. */
export const waiting = (name: string): StackResult => ({ name, status: 'waiting', plan: NO_PLAN, applied: NOTHING_APPLIED, failures: [] });

export const isDone = ({ status }: StackResult): boolean => status === 'applied' || status === 'unchanged';
