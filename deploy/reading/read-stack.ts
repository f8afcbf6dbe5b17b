import { EXIT } from '../../domain/exit';
import { type Read, type StackState, readPlan, readState } from '../../plan';
import { askTerraform } from '../engine/ask-terraform';
import { StackProblem } from '../events/failure';
import type { Conditions } from '../stacks/conditions';
import { PLAN_FILE } from '../stacks/plan-file';
import { type StackFolder, readDocument } from '../stacks/stack-folder';
import { remembered } from './memory';
import type { StackRead } from './stack-read';

/** Looks into the saved plan and the state. A plan without changes is opened only where edits may hide behind `ignore_changes`. */
export async function readStack(stack: StackFolder, changes: boolean, conditions: Conditions): Promise<StackRead> {
  const [plan, state] = await Promise.all([
    changes || hidesEdits(stack) ? ask(stack, conditions, ['show', '-json', PLAN_FILE]) : undefined,
    heldBy(stack, conditions),
  ]);
  return {
    name: stack.name,
    ...(plan === undefined ? {} : { plan: valueOf(readPlan(plan, stack.name), stack) }),
    ...(state === undefined ? {} : { state }),
  };
}

/** What the state of a stack holds, with what this folder remembers of its last deployment. */
export async function heldBy(stack: StackFolder, conditions: Conditions): Promise<StackState | undefined> {
  const state = valueOf(readState(await ask(stack, conditions, ['state', 'pull']), stack.name), stack);
  return state && remembered(stack.dir, state);
}

async function ask(stack: StackFolder, { engine, env, interrupt }: Conditions, args: readonly string[]): Promise<string> {
  return askTerraform({ engine, dir: stack.dir, args, env: await env(stack), interrupt });
}

const hidesEdits = (stack: StackFolder): boolean =>
  Object.values(readDocument(stack).resource ?? {}).some((bodies) =>
    Object.values(bodies).some(({ lifecycle }) => (lifecycle?.ignore_changes?.length ?? 0) > 0),
  );

function valueOf<T>(read: Read<T>, { name }: StackFolder): T {
  if (read.ok) return read.value;
  const [problem] = read.problems;
  throw new StackProblem({
    code: 'deploy.plan.unreadable',
    message: `${name}: ${problem?.message ?? 'the plan cannot be read'}`,
    fix: problem?.fix ?? 'npx lakewright doctor shows what is missing',
    exit: EXIT.tool,
  });
}
