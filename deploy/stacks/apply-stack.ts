import { type ApplySummary, NOTHING_APPLIED, foldApply, stepsDone } from '../events/apply-summary';
import type { Failure } from '../events/failure';
import type { TerraformEvent } from '../events/event';
import { stepsOf } from '../events/plan-summary';
import type { JsonObject } from '../../plan';
import { callPatiently } from './call-patiently';
import type { Conditions } from './conditions';
import { PLAN_FILE, dropPlan } from './plan-file';
import type { StackResult } from './result';
import type { StackFolder } from './stack-folder';

export interface Applied {
  readonly applied: ApplySummary;
  readonly failures: readonly Failure[];
}

/** Applies the saved plan and removes it. */
export async function applyStack(
  stack: StackFolder,
  { plan, read }: Pick<StackResult, 'plan' | 'read'>,
  conditions: Conditions,
): Promise<Applied> {
  const doing = conditions.mode === 'destroy' ? 'destroying' : 'applying';
  const total = stepsOf(plan);
  let applied = NOTHING_APPLIED;
  const show = (): void => {
    const [on] = applied.running;
    conditions.progress.show(stack.name, { doing, done: stepsDone(applied), total, ...(on === undefined ? {} : { on }) });
  };
  show();
  try {
    const onEvent = (event: TerraformEvent): void => {
      applied = foldApply(applied, event);
      show();
    };
    const wanted = (address: string): JsonObject | undefined =>
      read?.plan?.changes.find((change) => change.address === address)?.change.after ?? undefined;
    const { failures } = await callPatiently(stack, conditions, ['apply', '-json', '-input=false', PLAN_FILE], onEvent, wanted);
    return { applied, failures };
  } finally {
    dropPlan(stack);
  }
}
