import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT } from '../../domain/exit';
import { planCounts } from '../events/counts';
import { type Failure, StackProblem } from '../events/failure';
import { type PlanSummary, goneIn } from '../events/plan-summary';
import { applyStack } from './apply-stack';
import type { Conditions } from './conditions';
import { PLAN_FILE, planStack } from './plan-stack';
import { type StackResult, waiting } from './result';
import type { StackFolder } from './stack-folder';

/** Addresses that a person has seen and agreed to lose; `anything` when all was agreed to ahead. */
export type Agreed = ReadonlySet<string> | 'anything';

/** Plans one stack and leaves the plan for {@link applyPlanned}: `planned`, or how it ended. */
export async function planOnly(stack: StackFolder, conditions: Conditions): Promise<StackResult> {
  const nothing = waiting(stack.name);
  try {
    const { plan, changes, failures } = await planStack(stack, conditions);
    if (conditions.interrupt.stopped) return nothing;
    if (failures.length > 0) return { ...nothing, plan, failures, status: 'failed' };
    const refused = conditions.refuse(stack, plan);
    if (refused) return { ...nothing, plan, failures: [refused], status: 'failed' };
    return { ...nothing, plan, status: changes ? 'planned' : 'unchanged' };
  } catch (error) {
    if (!(error instanceof StackProblem)) throw error;
    return { ...nothing, status: 'failed', failures: [error.failure] };
  }
}

/** Applies what was planned, unless it takes away more than was agreed to. */
export async function applyPlanned(stack: StackFolder, planned: StackResult, conditions: Conditions, agreed: Agreed): Promise<StackResult> {
  const grown = grownBeyond(stack, planned.plan, agreed);
  if (grown) return { ...planned, status: 'failed', failures: [grown] };
  if (conditions.interrupt.stopped) return planned;
  if (planned.plan.changes.length > 0) conditions.progress.say(`${stack.name}: ${planCounts(planned.plan)}`);
  const { applied, failures } = await applyStack(stack, planned.plan, conditions);
  if (failures.length === 0) return { ...planned, applied, status: 'applied' };
  return { ...planned, applied, failures, status: conditions.interrupt.stopped ? 'stopped' : 'failed' };
}

/** Removes what a plan that was not applied leaves: it holds secrets. */
export const dropPlan = ({ dir }: StackFolder): void => rmSync(join(dir, PLAN_FILE), { force: true });

function grownBeyond({ name }: StackFolder, plan: PlanSummary, agreed: Agreed): Failure | undefined {
  if (agreed === 'anything') return undefined;
  const unseen = goneIn(plan)
    .filter(({ address }) => !agreed.has(address))
    .map(({ address }) => address);
  if (unseen.length === 0) return undefined;
  return {
    code: 'deploy.plan.grown',
    message: `${name}: planned again after the stacks it reads, it would now also destroy or replace ${unseen.join(', ')}`,
    fix: 'run the same command again: it shows this plan and asks',
    exit: EXIT.guard,
  };
}
