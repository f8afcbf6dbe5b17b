import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTorn, localStateOf } from '../engine/local-state';
import { leftRecord } from '../engine/run-record';
import { StackProblem } from '../events/failure';
import { pullText, readPulled } from '../reading/read-stack';
import type { Conditions } from '../stacks/conditions';
import { isInitialized } from '../stacks/init-stack';
import { outputsRead, sourcesOf } from '../stacks/outputs-read';
import type { Preview } from '../stacks/preview';
import { type StackResult, waiting } from '../stacks/result';
import { type StackDocument, type StackFolder, readDocument } from '../stacks/stack-folder';
import { readsTheSame, tellsTheSame } from './inputs';
import { lastGood } from './last-good';
import { surfaceOf } from './surface';

/**
 * The result of a stack that needs no plan: its document, what it reads and its state are what its last good run saw. Undefined where
 * anything differs or cannot be told. `previews` are those of the stacks it needs, as far as they are worked on.
 */
export async function unchangedSince(
  stack: StackFolder,
  previews: readonly Preview[],
  conditions: Conditions,
): Promise<StackResult | undefined> {
  const good = lastGood(stack.dir);
  if (good === undefined || isDisturbed(stack, conditions) || good.surface !== surfaceOf(stack, conditions)) return undefined;
  try {
    const document = readDocument(stack);
    if (!stack.needs.every((need) => readsNothingNew(document, need, previews))) return undefined;
    const text = await stateText(stack, document, conditions);
    const { state, stamp, ...read } = readPulled(stack, text);
    if (state === undefined || stamp?.lineage !== good.lineage || stamp.serial !== good.serial) return undefined;
    if (!tellsTheSame(state.outputs, document)) return undefined;
    if (!stack.needs.every((need) => isKnownInput(text, document, need, previews))) return undefined;
    return { ...waiting(stack.name), status: 'unchanged', skipped: true, read: { ...read, state, stamp } };
  } catch (error) {
    if (error instanceof StackProblem) return undefined;
    throw error;
  }
}

/** Whether something is left over, or missing, that a run has to deal with first. */
const isDisturbed = (stack: StackFolder, conditions: Conditions): boolean =>
  leftRecord(stack.dir) !== undefined || existsSync(join(stack.dir, 'errored.tfstate')) || !isInitialized(stack, conditions);

/** A local state is a file; a bucket is asked by Terraform. */
async function stateText(stack: StackFolder, document: StackDocument, conditions: Conditions): Promise<string> {
  const file = localStateOf(document);
  if (file === undefined) return pullText(stack, conditions);
  return existsSync(file) && !isTorn(file) ? readFileSync(file, 'utf8') : '';
}

/** Whether no plan of this run changes an output that the stack reads. */
function readsNothingNew(document: StackDocument, need: string, previews: readonly Preview[]): boolean {
  const preview = previews.find(({ name }) => name === need);
  if (sourcesOf(document, need).length === 0 || preview === undefined) return true;
  const { result, after } = preview;
  if (result?.skipped || (result?.status === 'unchanged' && after === undefined)) return true;
  const plan = result?.status === 'planned' && after === undefined ? result.read?.plan : undefined;
  const reads = outputsRead(document, need);
  if (plan === undefined || reads === 'all') return false;
  const changed = new Set(plan.outputs.filter(({ actions }) => actions[0] !== 'no-op').map(({ name }) => name));
  return !reads.some(({ output }) => changed.has(output));
}

/** Whether the outputs of `need` can be seen, and are what the stack read. */
function isKnownInput(state: string, document: StackDocument, need: string, previews: readonly Preview[]): boolean {
  const preview = previews.find(({ name }) => name === need);
  const outputs = (preview?.result?.read ?? preview?.held)?.state?.outputs ?? outputsOfFile(document, need);
  return outputs === undefined ? sourcesOf(document, need).length === 0 : readsTheSame(state, document, need, outputs);
}

/** Of a stack that is not worked on, where its state is a file. */
function outputsOfFile(document: StackDocument, need: string): Readonly<Record<string, unknown>> | undefined {
  const [source = ''] = sourcesOf(document, need);
  const path = document.data?.['terraform_remote_state']?.[source]?.config?.['path'];
  if (typeof path !== 'string' || !existsSync(path) || isTorn(path)) return undefined;
  return readPulled({ name: need, needs: [], dir: '' }, readFileSync(path, 'utf8')).state?.outputs;
}
