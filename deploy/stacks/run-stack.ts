import type { StackPlan, StackState } from '../../plan';
import { planCounts } from '../events/counts';
import { type Failure, StackProblem } from '../events/failure';
import { heldBy, isAnothers, plannedFor } from '../reading/read-stack';
import type { StackRead } from '../reading/stack-read';
import { applyStack } from './apply-stack';
import type { Conditions } from './conditions';
import { type Planned, planStack } from './plan-stack';
import { prepareStack } from './prepare-stack';
import { type StackResult, waiting } from './result';
import type { StackFolder } from './stack-folder';

/** Plans one stack and leaves the plan for {@link applyPlanned}: `planned`, or how it ended. What is another estate's is not planned. */
export async function planOnly(stack: StackFolder, conditions: Conditions): Promise<StackResult> {
  const nothing = waiting(stack.name);
  try {
    const { failures: unprepared, patience } = await prepareStack(stack, conditions);
    if (unprepared.length > 0) return { ...nothing, status: 'failed', failures: unprepared };
    if (conditions.interrupt.stopped) return nothing;
    const state = await heldBy(stack, conditions);
    if (isAnothers(state, conditions)) return { ...nothing, status: 'refused', read: readOf(stack, state) };
    const planned = await planStack(stack, patience, conditions);
    const { plan, changes, failures } = planned;
    if (conditions.interrupt.stopped) return nothing;
    const read = await lookInto(stack, planned, state, conditions);
    const looked = { ...nothing, plan, failures, ...(read ? { read } : {}) };
    return { ...looked, status: failures.length > 0 ? 'failed' : changes ? 'planned' : 'unchanged' };
  } catch (error) {
    if (!(error instanceof StackProblem)) throw error;
    return { ...nothing, status: 'failed', failures: [error.failure] };
  }
}

/** Terraform gives a plan up at `prevent_destroy` and writes what it has: that names attributes and values, the error does not. */
const wasGivenUp = ({ failures }: Pick<Planned, 'failures'>): boolean =>
  failures.length > 0 && failures.every(({ code }) => code === 'deploy.resource.protected');

async function lookInto(
  stack: StackFolder,
  planned: Planned,
  state: StackState | undefined,
  conditions: Conditions,
): Promise<StackRead | undefined> {
  if (planned.failures.length > 0 && !wasGivenUp(planned)) return undefined;
  return readOf(stack, state, await plannedFor(stack, planned.changes || planned.failures.length > 0, conditions));
}

const readOf = ({ name }: StackFolder, state: StackState | undefined, plan?: StackPlan): StackRead => ({
  name,
  ...(plan === undefined ? {} : { plan }),
  ...(state === undefined ? {} : { state }),
});

/** Applies what was planned. */
export async function applyPlanned(stack: StackFolder, planned: StackResult, conditions: Conditions): Promise<StackResult> {
  if (conditions.interrupt.stopped) return planned;
  if (planned.plan.changes.length > 0) conditions.progress.say(`${stack.name}: ${planCounts(planned.plan)}`);
  const { applied, failures } = await applyStack(stack, planned, conditions);
  if (failures.length === 0) return { ...planned, applied, status: 'applied' };
  return { ...planned, applied, failures, status: conditions.interrupt.stopped ? 'stopped' : 'failed' };
}

/** The plan with the reasons why it must not be applied. */
export const barred = (planned: StackResult, failures: readonly Failure[]): StackResult => ({ ...planned, status: 'failed', failures });
