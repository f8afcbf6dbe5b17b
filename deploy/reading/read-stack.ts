import { EXIT } from '../../domain/exit';
import { type Read, type StackPlan, type StackState, ownerOf, readPlan, readState } from '../../plan';
import { stampOf } from '../changed/state-stamp';
import { askTerraform } from '../engine/ask-terraform';
import { forgetBackend } from '../engine/used-by';
import { StackProblem } from '../events/failure';
import type { Conditions } from '../stacks/conditions';
import { PLAN_FILE } from '../stacks/plan-file';
import { type StackFolder, readDocument } from '../stacks/stack-folder';
import type { StackRead } from './stack-read';

/** What is in the saved plan. One without changes is opened only where edits may hide behind `ignore_changes`. */
export async function plannedFor(stack: StackFolder, changes: boolean, conditions: Conditions): Promise<StackPlan | undefined> {
  if (!changes && !hidesEdits(stack)) return undefined;
  return valueOf(readPlan(await ask(stack, conditions, ['show', '-json', PLAN_FILE]), stack.name), stack);
}

/** What the state of a stack holds, and what it remembers of its last deployment. */
export async function pullState(stack: StackFolder, conditions: Conditions): Promise<StackState | undefined> {
  return readPulled(stack, await pullText(stack, conditions)).state;
}

/** As {@link pullState}, to work with it. */
export async function heldBy(stack: StackFolder, conditions: Conditions): Promise<StackState | undefined> {
  return (await heldIn(stack, conditions)).state;
}

/** The same with the stamp of the state. */
export async function heldIn(stack: StackFolder, conditions: Conditions): Promise<StackRead> {
  const read = readPulled(stack, await pullText(stack, conditions));
  // A folder that leads to what is another estate's must not offer to move it when it leads elsewhere.
  if (isAnothers(read.state, conditions)) forgetBackend(stack.dir);
  return read;
}

/** The text of a state; empty where there is none. */
export const pullText = (stack: StackFolder, conditions: Conditions): Promise<string> => ask(stack, conditions, ['state', 'pull']);

/** What such a text says. */
export function readPulled(stack: StackFolder, text: string): StackRead {
  const state = valueOf(readState(text, stack.name), stack);
  const stamp = stampOf(text);
  return { name: stack.name, ...(state === undefined ? {} : { state }), ...(stamp === undefined ? {} : { stamp }) };
}

/** Whether a state names another estate than the one that is worked on. */
export const isAnothers = (state: StackState | undefined, { estate: { identity } }: Pick<Conditions, 'estate'>): boolean =>
  ownerOf(state, identity).owner === 'other';

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
