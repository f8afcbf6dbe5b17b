import { DEPLOYED_OUTPUT } from '../../domain/deployed';
import type { OutputChange, PlannedAction, TerraformEvent } from './event';

/** What a plan would do, counted. */
export interface PlanSummary {
  readonly add: number;
  readonly change: number;
  readonly replace: number;
  readonly destroy: number;
  /** What exists and is only taken into the state. */
  readonly import: number;
  /** What it would do, in Terraform's order; reads are not in it. */
  readonly changes: readonly PlannedChange[];
  /** An output appears for the first time: who reads it can be planned only afterwards. */
  readonly newOutputs: boolean;
  /** Names of outputs that change, the record of the deployment among them. */
  readonly outputs: readonly string[];
  /** Data sources that are read only while it is applied. */
  readonly reads: number;
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
  import: 0,
  changes: [],
  newOutputs: false,
  outputs: [],
  reads: 0,
  refreshed: 0,
};

const COUNTED: Readonly<Partial<Record<PlannedAction, 'add' | 'change' | 'replace' | 'destroy' | 'import'>>> = {
  create: 'add',
  import: 'import',
  update: 'change',
  replace: 'replace',
  delete: 'destroy',
};

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
      return withOutputs(summary, Object.entries(event.outputs));
    default:
      return summary;
  }
}

type Outputs = readonly [name: string, change: OutputChange][];

function withOutputs(summary: PlanSummary, all: Outputs): PlanSummary {
  const changing = all.filter(([, { action = 'noop' }]) => action !== 'noop');
  return {
    ...summary,
    outputs: changing.map(([name]) => name),
    // No stack reads the record of a deployment, so no stack has to wait for that output.
    newOutputs: changing.some(([name, { action }]) => action === 'create' && name !== DEPLOYED_OUTPUT),
  };
}

/** Whether applying only writes down what was deployed: nothing that anybody sees changes. */
export const isOnlyRecord = ({ changes, outputs, reads }: PlanSummary): boolean =>
  changes.length === 0 && reads === 0 && outputs.length === 1 && outputs[0] === DEPLOYED_OUTPUT;

function withChange(summary: PlanSummary, change: PlannedChange): PlanSummary {
  if (change.action === 'read') return { ...summary, reads: summary.reads + 1 };
  if (change.action === 'noop') return summary;
  const counted = COUNTED[change.action];
  const changes = [...summary.changes, change];
  return counted === undefined ? { ...summary, changes } : { ...summary, changes, [counted]: summary[counted] + 1 };
}

/** What a plan would make disappear, be it for good or to be made anew. */
export const goneIn = ({ changes }: PlanSummary): PlannedChange[] =>
  changes.filter(({ action }) => action === 'delete' || action === 'replace');

/** How many steps applying takes: a replacement is two, and what is only taken into the state is none. */
export const stepsOf = ({ add, change, replace, destroy }: PlanSummary): number => add + change + destroy + 2 * replace;
