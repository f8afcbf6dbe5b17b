import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runFolder } from '../engine/run-record';
import { isSameBackend, knowsBackend, noteUser, setBackendAside } from '../engine/used-by';
import type { Failure } from '../events/failure';
import { isAnothers, pullState } from '../reading/read-stack';
import { type CallEnd, callTerraform } from './call';
import type { Conditions } from './conditions';
import { leaveOtherUser } from './other-user';
import { type StackFolder, readDocument } from './stack-folder';

const STAMP = 'initialized';
const ARGS = ['init', '-input=false', '-no-color'] as const;

/** Runs `init` unless it was run for the same before. */
export async function initStack(stack: StackFolder, conditions: Conditions): Promise<readonly Failure[]> {
  if (isInitialized(stack, conditions)) return [];
  const stamp = stampOf(stack);
  rmSync(stamp, { force: true });
  const left = leaveOtherUser(stack, conditions);
  if (left) return [left];
  conditions.progress.show(stack.name, { doing: 'preparing' });
  const { code, failures } = await initUnlessOthers(stack, conditions);
  if (code !== 0) return failures;
  noteUser(stack.dir, conditions.estate.root);
  writeFileSync(stamp, fingerprintOf(stack, conditions));
  return failures;
}

/** Whether backend, providers and engine are those of the last `init`. */
export const isInitialized = (stack: StackFolder, conditions: Conditions): boolean =>
  existsSync(stampOf(stack)) && readFileSync(stampOf(stack), 'utf8') === fingerprintOf(stack, conditions) && knowsBackend(stack.dir);

const stampOf = ({ dir }: StackFolder): string => join(runFolder(dir), STAMP);

/**
 * Where only another role is to read it, that is no other place. Where the state lies elsewhere now, a person is told how to move it there; not where another estate's lies already, which would be
 * overwritten: then the stack is led there, and its state is refused like any that is another's.
 */
async function initUnlessOthers(stack: StackFolder, conditions: Conditions): Promise<CallEnd> {
  const first = await init(stack, conditions);
  if (!first.failures.some(({ code }) => code === 'deploy.backend.changed')) return first;
  if (isSameBackend(stack.dir, readDocument(stack).terraform?.['backend']))
    return conditions.alone(() => callTerraform(stack, conditions, [...ARGS, '-reconfigure']));
  const restore = setBackendAside(stack.dir);
  const there = await init(stack, conditions);
  if (there.code === 0 && isAnothers(await pullState(stack, conditions), conditions)) return there;
  restore();
  return first;
}

/** A rehearsal may have been moved with its folder: its states come along, so the old path means nothing. */
function init(stack: StackFolder, conditions: Conditions): Promise<CallEnd> {
  if (conditions.simulated) return callTerraform(stack, conditions, [...ARGS, '-reconfigure']);
  return conditions.alone(() => callTerraform(stack, conditions, ARGS));
}

function fingerprintOf(stack: StackFolder, { engine, simulated }: Conditions): string {
  const { backend, required_providers: providers } = readDocument(stack).terraform ?? {};
  return createHash('sha256')
    .update(JSON.stringify([backend, providers, engine, simulated]))
    .digest('hex');
}
