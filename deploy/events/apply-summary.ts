import type { AppliedAction, TerraformEvent } from './event';

/** How far an apply is. */
export interface ApplySummary {
  readonly added: number;
  readonly changed: number;
  readonly destroyed: number;
  /** Taken into the state as they are; told when all is done. */
  readonly imported: number;
  /** Addresses being worked on, oldest first. */
  readonly running: readonly string[];
  /** Addresses whose step failed. */
  readonly failed: readonly string[];
}

export const NOTHING_APPLIED: ApplySummary = { added: 0, changed: 0, destroyed: 0, imported: 0, running: [], failed: [] };

const COUNTED: Readonly<Record<Exclude<AppliedAction, 'read'>, 'added' | 'changed' | 'destroyed'>> = {
  create: 'added',
  update: 'changed',
  delete: 'destroyed',
};

/** The summary after one more event; reading data sources is not counted. */
export function foldApply(summary: ApplySummary, event: TerraformEvent): ApplySummary {
  if (event.type === 'change_summary' && event.changes.operation === 'apply') return { ...summary, imported: event.changes.import ?? 0 };
  if (event.type !== 'apply_start' && event.type !== 'apply_complete' && event.type !== 'apply_errored') return summary;
  const { resource, action } = event.hook;
  if (action === 'read') return summary;
  const others = summary.running.filter((address) => address !== resource.addr);
  if (event.type === 'apply_start') return { ...summary, running: [...others, resource.addr] };
  if (event.type === 'apply_errored') return { ...summary, running: others, failed: [...summary.failed, resource.addr] };
  const counted = COUNTED[action];
  return { ...summary, running: others, [counted]: summary[counted] + 1 };
}

/** Steps done, to be held against the plan's. */
export const stepsDone = ({ added, changed, destroyed }: ApplySummary): number => added + changed + destroyed;
