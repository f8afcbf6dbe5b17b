import { type ApplySummary, NOTHING_APPLIED, foldApply, stepsDone } from '../events/apply-summary';
import type { Failure } from '../events/failure';
import { type PlanSummary, stepsOf } from '../events/plan-summary';
import { callTerraform } from './call';
import type { Conditions } from './conditions';
import { PLAN_FILE, dropPlan } from './plan-file';
import type { StackFolder } from './stack-folder';

export interface Applied {
  readonly applied: ApplySummary;
  readonly failures: readonly Failure[];
}

/** Applies the saved plan and removes it. */
export async function applyStack(stack: StackFolder, plan: PlanSummary, conditions: Conditions): Promise<Applied> {
  const doing = conditions.mode === 'destroy' ? 'destroying' : 'applying';
  const total = stepsOf(plan);
  let applied = NOTHING_APPLIED;
  const show = (): void => {
    const [on] = applied.running;
    conditions.progress.show(stack.name, { doing, done: stepsDone(applied), total, ...(on === undefined ? {} : { on }) });
  };
  show();
  try {
    const { failures } = await callTerraform(stack, conditions, ['apply', '-json', '-input=false', PLAN_FILE], (event) => {
      applied = foldApply(applied, event);
      show();
    });
    return { applied, failures };
  } finally {
    dropPlan(stack);
  }
}
