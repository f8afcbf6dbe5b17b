import type { PlannedAction, TerraformEvent } from './event';

/** What a plan would do, counted. */
export interface PlanSummary {
  readonly add: number;
  readonly change: number;
  readonly replace: number;
  readonly destroy: number;
  /** What it would do, in Terraform's order; reads are not in it. */
  readonly changes: readonly PlannedChange[];
  /** An output appears for the first time: who reads it can be planned only afterwards. */
  readonly newOutputs: boolean;
  /** Resources that were read again to make the plan. */
  readonly refreshed: number;
}

export interface PlannedChange {
  readonly address: string;
  readonly type: string;
  readonly action: PlannedAction;
}

export const NO_PLAN: PlanSummary = {
  add: 0,
  change: 0,
  replace: 0,
  destroy: 0,
  changes: [],
  newOutputs: false,
  refreshed: 0,
};

const COUNTED: Readonly<Partial<Record<PlannedAction, 'add' | 'change' | 'replace' | 'destroy'>>> = {
  create: 'add',
  import: 'add',
  update: 'change',
  replace: 'replace',
  delete: 'destroy',
};
const SILENT: ReadonlySet<PlannedAction> = new Set(['noop', 'read']);

/** The summary after one more event. */
export function foldPlan(summary: PlanSummary, event: TerraformEvent): PlanSummary {
  switch (event.type) {
    case 'planned_change':
      return withChange(summary, {
        address: event.change.resource.addr,
        type: event.change.resource.resource_type,
        action: event.change.action,
      });
    case 'refresh_complete':
      return { ...summary, refreshed: summary.refreshed + 1 };
    case 'outputs':
      return { ...summary, newOutputs: Object.values(event.outputs).some(({ action }) => action === 'create') };
    default:
      return summary;
  }
}

function withChange(summary: PlanSummary, change: PlannedChange): PlanSummary {
  if (SILENT.has(change.action)) return summary;
  const counted = COUNTED[change.action];
  const changes = [...summary.changes, change];
  return counted === undefined ? { ...summary, changes } : { ...summary, changes, [counted]: summary[counted] + 1 };
}

/** What a plan would make disappear, be it for good or to be made anew. */
export const goneIn = ({ changes }: PlanSummary): PlannedChange[] =>
  changes.filter(({ action }) => action === 'delete' || action === 'replace');

/** How many steps applying takes: a replacement is two. */
export const stepsOf = ({ add, change, replace, destroy }: PlanSummary): number => add + change + destroy + 2 * replace;
