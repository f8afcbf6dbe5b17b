import { existsSync, readFileSync } from 'node:fs';
import { EXIT } from '../../domain/exit';
import { type StackState, readState } from '../../plan';
import { isTorn, localStateOf } from '../engine/local-state';
import { type Failure, StackProblem } from '../events/failure';
import { isAnothers } from '../reading/read-stack';
import { callTerraform } from './call';
import type { Conditions } from './conditions';
import { type Importable, importables } from './importable';
import { type StackFolder, readDocument, terraformIn } from './stack-folder';

/**
 * Takes into the state what is there already and not in it. The state of bucket and lock table lies beside the estate, on the machine that made
 * them: any other would make them a second time, and the service refuses names that are taken. What carries other tags than ours is
 * refused; nothing of it stays in the state.
 */
export async function importExisting(stack: StackFolder, conditions: Conditions): Promise<void> {
  const document = readDocument(stack);
  const state = localStateOf(document);
  if (state === undefined || isTorn(state)) return;
  const before = stateIn(state);
  if (isAnothers(before, conditions)) return;
  const held = new Set((before?.resources ?? []).map(({ address }) => address));
  const missing = importables(document).filter(({ address }) => !held.has(address));
  // Parts are made by calls that overwrite what is there, so if only parts are missing, nothing has to be looked for.
  if (missing.every(({ within }) => within !== undefined)) return;
  const taken: Importable[] = [];
  for (const one of missing) {
    if (conditions.interrupt.stopped) return;
    if (one.within !== undefined && !taken.some(({ name }) => name === one.within)) continue;
    conditions.progress.show(stack.name, { doing: 'looking for what is there', on: one.address });
    const { failures } = await callTerraform(stack, conditions, ['import', '-input=false', '-no-color', one.address, one.id]);
    if (failures.length === 0) taken.push(one);
    const against = failures.length > 0 ? refusal(one, failures, stack) : foreign(one, state, stack, conditions);
    if (against === undefined) continue;
    if (taken.length > 0) await callTerraform(stack, conditions, ['state', 'rm', ...taken.map(({ address }) => address)]);
    throw new StackProblem(against);
  }
  const names = taken.filter(({ within }) => within === undefined).map(({ name }) => `'${name}'`);
  if (names.length > 0) conditions.progress.say(`${stack.name}: taken over, because they are there already: ${names.join(', ')}`);
}

function stateIn(file: string): StackState | undefined {
  const read = existsSync(file) ? readState(readFileSync(file, 'utf8'), '') : undefined;
  return read?.ok ? read.value : undefined;
}

const saying = (failures: readonly Failure[], text: RegExp): boolean =>
  failures.some(({ message, detail = '' }) => text.test(`${message}\n${detail}`.replaceAll(/\s+/g, ' ')));

/** Whether the import failed because nothing has the id; then the thing is made. */
const isNothing = (failures: readonly Failure[]): boolean =>
  failures.some(({ code }) => code === 'deploy.import.missing') || saying(failures, /not ?found|not ?exist|NoSuchBucket/i);

/** Why a failed import ends the run; undefined where nothing is there, or where it is a part that can be made anew. */
function refusal(one: Importable, failures: readonly Failure[], stack: StackFolder): Failure | undefined {
  if (one.within !== undefined || isNothing(failures)) return undefined;
  return saying(failures, /AccessDenied|Forbidden/i)
    ? takenBy(one, stack, 'in an account that this one may not look into', '')
    : failures[0];
}

/** Why the thing must not be taken over: its tags say that it is somebody else's. Undefined if they are ours. */
function foreign(one: Importable, state: string, stack: StackFolder, { engine }: Conditions): Failure | undefined {
  const tags = stateIn(state)?.resources.find(({ address }) => address === one.address)?.attributes['tags'] as
    Readonly<Record<string, string>> | undefined;
  const ours = ['managed-by', 'environment'].every((tag) => one.tags[tag] === undefined || one.tags[tag] === tags?.[tag]);
  if (ours) return undefined;
  return takenBy(
    one,
    stack,
    'and does not carry the tags of this environment',
    `; if it is yours: ${terraformIn(stack, engine)} import ${one.address} ${one.id}`,
  );
}

const WHAT: Readonly<Record<string, string>> = { alicloud_oss_bucket: 'bucket', alicloud_ots_instance: 'table store' };

const takenBy = ({ type, name }: Importable, stack: StackFolder, why: string, more: string): Failure => ({
  code: 'deploy.bootstrap.taken',
  message: `${stack.name}: the ${WHAT[type] ?? type} '${name}' is there already, ${why}`,
  fix: `name another bucket in state.bucket of the environment${more}`,
  exit: EXIT.guard,
});
