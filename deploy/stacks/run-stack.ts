import { forgetLastGood } from '../changed/last-good';
import { type JsonObject, recordWhileGoing, type StackDocument } from '../../plan';
import { planCounts } from '../events/counts';
import { type Failure, StackProblem } from '../events/failure';
import { isOnlyRecord } from '../events/plan-summary';
import { heldIn, isAnothers, plannedFor } from '../reading/read-stack';
import type { StackRead } from '../reading/stack-read';
import { applyStack } from './apply-stack';
import type { Conditions } from './conditions';
import { type Planned, planStack } from './plan-stack';
import { prepareStack } from './prepare-stack';
import { type StackResult, waiting } from './result';
import { type StackFolder, readDocument } from './stack-folder';

/**
 * Plans one stack, or only these addresses of it, and leaves the plan for {@link applyPlanned}: `planned`, or how it ended. What is another
 * estate's is not planned.
 */
export async function planOnly(stack: StackFolder, conditions: Conditions, only: readonly string[] = []): Promise<StackResult> {
  const nothing = waiting(stack.name);
  try {
    const { failures: unprepared, patience } = await prepareStack(stack, conditions);
    if (unprepared.length > 0) return { ...nothing, status: 'failed', failures: unprepared };
    if (conditions.interrupt.stopped) return nothing;
    const held = await heldIn(stack, conditions);
    if (isAnothers(held.state, conditions)) return { ...nothing, status: 'refused', read: held };
    const planned = await planStack(stack, patience, conditions, only, stillNamed(stack, held, conditions));
    const { plan, changes, failures } = planned;
    if (conditions.interrupt.stopped) return nothing;
    const read = await lookInto(stack, planned, held, conditions);
    const looked = { ...nothing, plan, failures, ...(read ? { read } : {}) };
    return { ...looked, status: failures.length > 0 ? 'failed' : changes ? 'planned' : 'unchanged' };
  } catch (error) {
    if (!(error instanceof StackProblem)) throw error;
    return { ...nothing, status: 'failed', failures: [error.failure] };
  }
}

/** What may go and is not gone yet, as the record of the deployment goes on naming it. */
const stillNamed = (stack: StackFolder, { state }: Pick<StackRead, 'state'>, { mode }: Conditions): JsonObject | undefined =>
  mode === 'deploy' ? recordWhileGoing(readDocument(stack) as StackDocument, state) : undefined;

/** Terraform gives a plan up at `prevent_destroy` and writes what it has: that names attributes and values, the error does not. */
const wasGivenUp = ({ failures }: Pick<Planned, 'failures'>): boolean =>
  failures.length > 0 && failures.every(({ code }) => code === 'deploy.resource.protected');

async function lookInto(stack: StackFolder, planned: Planned, held: StackRead, conditions: Conditions): Promise<StackRead | undefined> {
  if (planned.failures.length > 0 && !wasGivenUp(planned)) return undefined;
  const plan = await plannedFor(stack, planned.changes || planned.failures.length > 0, conditions);
  return { ...held, ...(plan === undefined ? {} : { plan }) };
}

/** Applies what was planned. */
export async function applyPlanned(stack: StackFolder, planned: StackResult, conditions: Conditions): Promise<StackResult> {
  if (conditions.interrupt.stopped) return planned;
  forgetLastGood(stack.dir);
  if (planned.plan.changes.length > 0) conditions.progress.say(`${stack.name}: ${planCounts(planned.plan)}`);
  const { applied, failures } = await applyStack(stack, planned, conditions);
  if (failures.length === 0) {
    if (stillNamed(stack, planned.read ?? {}, conditions)) await forgetGone(stack, conditions);
    return { ...planned, applied, status: 'applied' };
  }
  return { ...planned, applied, failures, status: conditions.interrupt.stopped ? 'stopped' : 'failed' };
}

/** What is gone leaves the record. If that fails, the next deployment writes it. */
async function forgetGone(stack: StackFolder, conditions: Conditions): Promise<void> {
  const planned = await planOnly(stack, conditions);
  if (planned.status === 'planned' && isOnlyRecord(planned.plan) && !conditions.interrupt.stopped)
    await applyStack(stack, planned, conditions);
}

/** The plan with the reasons why it must not be applied. */
export const barred = (planned: StackResult, failures: readonly Failure[]): StackResult => ({ ...planned, status: 'failed', failures });
