import { existsSync, readFileSync } from 'node:fs';
import { localStateOf } from '../engine/local-state';
import { StackProblem } from '../events/failure';
import { pullText } from '../reading/read-stack';
import type { Conditions } from '../stacks/conditions';
import type { StackResult } from '../stacks/result';
import { type StackFolder, readDocument } from '../stacks/stack-folder';
import { forgetLastGood, keepLastGood } from './last-good';
import { type StateStamp, stampOf } from './state-stamp';
import { surfaceOf } from './surface';

/** Keeps what a run that ended well saw and left, for `deploy --changed`. What cannot be told is not kept: it is planned then. */
export async function keepWhatWasSeen(stack: StackFolder, result: StackResult, conditions: Conditions): Promise<void> {
  if (result.skipped) return;
  const surface = surfaceOf(stack, conditions);
  const stamp = surface === undefined ? undefined : await stampAfter(stack, result, conditions);
  if (surface === undefined || stamp === undefined) forgetLastGood(stack.dir);
  else keepLastGood(stack.dir, { surface, ...stamp });
}

/** A state that was not written is the one that was read with the plan. */
async function stampAfter(stack: StackFolder, { status, read }: StackResult, conditions: Conditions): Promise<StateStamp | undefined> {
  if (status === 'unchanged' && read?.stamp) return read.stamp;
  const file = localStateOf(readDocument(stack));
  try {
    if (file !== undefined) return existsSync(file) ? stampOf(readFileSync(file, 'utf8')) : undefined;
    return stampOf(await pullText(stack, conditions));
  } catch (error) {
    if (error instanceof StackProblem) return undefined;
    throw error;
  }
}
