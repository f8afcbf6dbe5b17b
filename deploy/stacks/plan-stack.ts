import type { JsonObject } from '../../plan';
import type { Failure } from '../events/failure';
import { NO_PLAN, type PlanSummary, foldPlan } from '../events/plan-summary';
import { callPatiently } from './call-patiently';
import { withLowered } from './lowered';
import type { Conditions } from './conditions';
import { PLAN_FILE, dropPlan } from './plan-file';
import type { StackFolder } from './stack-folder';
import { tornPlan } from './whole-plan';

export interface Planned {
  readonly plan: PlanSummary;
  /** Whether there is anything to apply, be it only outputs. */
  readonly changes: boolean;
  readonly failures: readonly Failure[];
}

/**
 * Saves a plan of a stack that is prepared, of only these addresses where some are given. `patience`: arguments that wait for whoever holds
 * the lock. `more`: what Terraform is told beside the description.
 */
export async function planStack(
  stack: StackFolder,
  patience: readonly string[],
  conditions: Conditions,
  only: readonly string[] = [],
  more?: JsonObject,
): Promise<Planned> {
  // One that is left from before must not pass for the plan of a call that writes none.
  dropPlan(stack);
  const destroy = conditions.mode === 'destroy' ? ['-destroy'] : [];
  const targets = only.map((address) => `-target=${address}`);
  const planned = await plan(stack, conditions, 'planning', [...destroy, ...targets, ...patience, `-out=${PLAN_FILE}`], more);
  return planned.changes ? { ...planned, failures: [...planned.failures, ...tornPlan(stack)] } : planned;
}

/** Plans without saving, to see whether anything is left to do. */
export const planAgain = (stack: StackFolder, conditions: Conditions): Promise<Planned> => plan(stack, conditions, 'checking', []);

async function plan(
  stack: StackFolder,
  conditions: Conditions,
  doing: string,
  more: readonly string[],
  beside?: JsonObject,
): Promise<Planned> {
  let summary = NO_PLAN;
  conditions.progress.show(stack.name, { doing });
  const args = ['plan', '-json', '-input=false', '-detailed-exitcode', ...more];
  const { code, failures } = await withLowered(stack, conditions, beside, () =>
    callPatiently(stack, conditions, args, (event) => {
      summary = foldPlan(summary, event);
      if (event.type === 'refresh_start') conditions.progress.show(stack.name, { doing, on: event.hook.resource.addr });
    }),
  );
  return { plan: summary, changes: code === 2, failures };
}
