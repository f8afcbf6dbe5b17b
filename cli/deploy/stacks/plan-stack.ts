import { join } from 'node:path';
import { localStateOf, refuseUnsavedState, repairState } from '../engine/local-state';
import { waitForLeftover } from '../engine/leftover';
import { RUN_FOLDER } from '../engine/run-record';
import type { Failure } from '../events/failure';
import { NO_PLAN, type PlanSummary, foldPlan } from '../events/plan-summary';
import { callTerraform } from './call';
import type { Conditions } from './conditions';
import { initStack } from './init-stack';
import { type StackFolder, readDocument, terraformIn } from './stack-folder';

/** Where the saved plan lies in a stack's folder. It holds every value in clear text. */
export const PLAN_FILE = join(RUN_FOLDER, 'plan.tfplan');

export interface Planned {
  readonly plan: PlanSummary;
  /** Whether there is anything to apply, be it only outputs. */
  readonly changes: boolean;
  readonly failures: readonly Failure[];
}

/** Initializes the stack if that is needed, and saves a plan. Throws {@link StackProblem} on a state that cannot be trusted. */
export async function planStack(stack: StackFolder, conditions: Conditions): Promise<Planned> {
  const { interrupt, progress, mode, engine, simulated } = conditions;
  const say = (text: string): void => progress.say(`${stack.name}: ${text}`);
  const patience = await waitForLeftover(stack.dir, interrupt, say);
  if (interrupt.stopped) return { plan: NO_PLAN, changes: false, failures: [] };
  refuseUnsavedState(stack.dir, stack.name, terraformIn(stack, engine));
  const state = localStateOf(readDocument(stack));
  const repaired = state === undefined ? undefined : repairState(state, simulated);
  if (repaired !== undefined) say(repaired);
  const failures = await initStack(stack, conditions);
  if (failures.length > 0 || interrupt.stopped) return { plan: NO_PLAN, changes: false, failures };
  const destroy = mode === 'destroy' ? ['-destroy'] : [];
  return plan(stack, conditions, [...destroy, ...patience, `-out=${PLAN_FILE}`]);
}

/** Plans without saving, to see whether anything is left to do. */
export const planAgain = (stack: StackFolder, conditions: Conditions): Promise<Planned> => plan(stack, conditions, [], 'checking');

async function plan(stack: StackFolder, conditions: Conditions, more: readonly string[], doing = 'planning'): Promise<Planned> {
  let summary = NO_PLAN;
  conditions.progress.show(stack.name, { doing });
  const { code, failures } = await callTerraform(stack, conditions, ['plan', '-json', '-input=false', '-detailed-exitcode', ...more], (event) => {
    summary = foldPlan(summary, event);
    if (event.type === 'refresh_start') conditions.progress.show(stack.name, { doing, on: event.hook.resource.addr });
  });
  return { plan: summary, changes: code === 2, failures };
}
