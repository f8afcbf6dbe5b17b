import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { failure, type Diagnostic } from '../protocol/messages';
import type { Session } from '../provider';
import { carryOut, type Failed, type Orchestra } from './carry-out';
import { PACE, pause, STACK, telling } from './event';
import { doingOf, withResources } from './stack-resource';
import { takeBack } from './take-back';

/** How long the provider waits where the configuration says nothing. Milliseconds. */
const PATIENCE = 30 * 60_000;

/** How the stack is called whose creation was taken back. */
const GONE = 'CREATE_ROLLBACK_COMPLETE';

/** How a change of a stack ended that failed. */
export interface Ended {
  readonly status: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Ends a creation that was begun. One that fails in a resource is taken back: ROS removes what it made and does not retain, and keeps the stack. The
 * provider knows the state that it ends in, so Terraform marks the stack as tainted at once.
 */
export async function endCreation(orchestra: Orchestra, id: string): Promise<Ended | undefined> {
  const ms = paceOf(orchestra, id);
  const failed = await carryOut(orchestra, id);
  if (failed === undefined) return takenBackBefore(orchestra, id);
  const tell = telling(orchestra.store, id, ms);
  await tell(failed.at, 'CREATE_FAILED', failed.words);
  await tell('', 'CREATE_FAILED', `Resource ${failed.at} failed: ${failed.words}`);
  const left = await takeBack(orchestra, id, failed);
  for (const { at, words } of left) await tell(at, 'DELETE_FAILED', words);
  const status = left.length > 0 ? 'CREATE_ROLLBACK_FAILED' : GONE;
  await tell('', status, left.length > 0 ? 'Stack rollback failed' : 'Stack rollback completed successfully');
  await orchestra.store.change((changes) => {
    const stack = changes.get(STACK, id);
    if (stack !== undefined) changes.put({ ...stack, attributes: { ...stack.attributes, status } });
  });
  return { status, diagnostics: said(id, `unexpected state '${status}', wanted target 'CREATE_COMPLETE'. last error: ${failed.words}`) };
}

/** Whoever asked for the creation may have been gone by the time it was taken back. */
function takenBackBefore({ store }: Orchestra, id: string): Ended | undefined {
  const status = String(store.get(STACK, id)?.attributes['status']);
  if (!status.startsWith('CREATE_ROLLBACK')) return undefined;
  return { status, diagnostics: said(id, `unexpected state '${status}', wanted target 'CREATE_COMPLETE'`) };
}

/** Ends an update that was begun. One that fails is taken back. */
export async function endUpdate(orchestra: Orchestra, id: string): Promise<Pick<Ended, 'status'> | undefined> {
  const ms = paceOf(orchestra, id);
  const failed = await carryOut(orchestra, id);
  if (failed === undefined) return undefined;
  const tell = telling(orchestra.store, id, ms);
  await tell('', 'UPDATE_IN_PROGRESS', 'Stack update started');
  await tell(failed.at, 'UPDATE_IN_PROGRESS', 'state changed');
  await tell(failed.at, 'UPDATE_FAILED', failed.words);
  await tell('', 'UPDATE_FAILED', `Resource ${failed.at} failed: ${failed.words}`);
  await tell('', 'ROLLBACK_IN_PROGRESS', `Stack rollback started: ${failed.words}`);
  const left = await takeBack(orchestra, id, failed);
  for (const { at, words } of left) await tell(at, 'UPDATE_FAILED', words);
  const status = left.length > 0 ? 'ROLLBACK_FAILED' : 'ROLLBACK_COMPLETE';
  await tell('', status, left.length > 0 ? 'Stack rollback failed' : 'Stack rollback completed successfully');
  return { status };
}

/**
 * After an update that was taken back the provider waits for UPDATE_COMPLETE and knows no ROLLBACK_COMPLETE, so it polls until its timeout, or until
 * Terraform tells it to stop.
 */
export async function waitInVain(
  id: string,
  { status }: Pick<Ended, 'status'>,
  planned: ObjectValue,
  { stopping }: Pick<Session, 'stopping'>,
): Promise<readonly Diagnostic[]> {
  const patience = timeoutOf(planned);
  await (stopping?.stopped(patience) ?? pause(patience));
  const words = `timeout while waiting for state to become 'UPDATE_COMPLETE' (last state: '${status}', timeout: ${patience / 1000}s)`;
  return said(id, words);
}

/** Ends a removal that was begun; what is left of one that fails stays in the stack. */
export async function endRemoval(orchestra: Orchestra, id: string): Promise<Ended | undefined> {
  const { store } = orchestra;
  const failed = await carryOut(orchestra, id);
  if (failed === undefined) {
    await store.change((changes) => changes.remove(STACK, id));
    return undefined;
  }
  const status = 'DELETE_FAILED';
  await tellRemoval(orchestra, id, failed, status);
  await store.change((changes) => {
    const stack = changes.get(STACK, id);
    const there = stack?.hidden?.['resources'];
    if (stack !== undefined && there !== undefined) changes.put(withResources(stack, there as Parameters<typeof withResources>[1]));
  });
  return { status, diagnostics: said(id, `unexpected state '${status}', wanted target 'DELETE_COMPLETE'. last error: ${failed.words}`) };
}

async function tellRemoval({ store }: Orchestra, id: string, { at, words }: Failed, status: string): Promise<void> {
  const tell = telling(store, id, PACE);
  await tell(at, status, words);
  await tell('', status, `Resource ${at} failed: ${words}`);
}

function paceOf({ store }: Orchestra, id: string): number {
  const stack = store.get(STACK, id);
  return (stack && doingOf(stack)?.trouble?.ms) ?? PACE;
}

const said = (id: string, words: string): readonly Diagnostic[] => [failure(`[ERROR] ${id}: ${words}`, words)];

/** `60m` and the like, of the update. */
function timeoutOf({ timeouts }: ObjectValue): number {
  const text = (timeouts as ObjectValue | null | undefined)?.['update'];
  const [, amount, unit] = /^(\d+)([smh])$/.exec(typeof text === 'string' ? text : '') ?? [];
  if (amount === undefined || unit === undefined) return PATIENCE;
  return Number(amount) * 1000 * { s: 1, m: 60, h: 3600 }[unit as 's' | 'm' | 'h'];
}
