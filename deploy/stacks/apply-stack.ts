import { type ApplySummary, NOTHING_APPLIED, foldApply, stepsDone } from '../events/apply-summary';
import type { Failure } from '../events/failure';
import type { TerraformEvent } from '../events/event';
import { stepsOf } from '../events/plan-summary';
import type { JsonObject } from '../../plan';
import { watchRos } from '../ros/watch-ros';
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
  const inner = new Map<string, string>();
  let applied = NOTHING_APPLIED;
  const show = (): void => {
    const [on] = applied.running;
    const at = on === undefined ? {} : { on: [on, inner.get(on)].filter((text) => text !== undefined).join(': ') };
    conditions.progress.show(stack.name, { doing, done: stepsDone(applied), total, ...at });
  };
  show();
  try {
    const watched = await watchRos(stack, read?.plan?.changes ?? [], conditions, (address, text) => {
      inner.set(address, text);
      show();
    });
    const onEvent = (event: TerraformEvent): void => {
      watched.hear(event);
      applied = foldApply(applied, event);
      show();
    };
    const wanted = (address: string): JsonObject | undefined =>
      read?.plan?.changes.find((change) => change.address === address)?.change.after ?? undefined;
    const args = ['apply', '-json', '-input=false', PLAN_FILE];
    const { failures } = await callPatiently(stack, watched.conditions, args, onEvent, wanted);
    return { applied, failures: watched.tell(failures) };
  } finally {
    dropPlan(stack);
  }
}
