import { Refused, meaningOf } from '../api/errors';
import { OPERATIONS, type OperationName } from '../api/paths';
import type { Arguments } from '../api/spark';
import type { Run } from '../run';
import { type Look, waitFor } from '../wait';
import { isThere } from '../workspace';

/** How long a list may lag behind a change that the service accepted. Milliseconds. */
const LISTED_WITHIN = 120_000;

/** How long an object may still be "in use" after what used it was removed. Milliseconds. */
const RELEASED_WITHIN = 60_000;

/**
 * How often and after what pauses (milliseconds) an object must be missing before it counts as missing: lists lag
 * behind.
 */
const ABSENCE_PAUSES = [2_000, 3_000];

/** An object of the service that is found in a list. */
export interface Existence<T> {
  readonly workspaceId: string;
  /** Names it in messages: `queue 'night'`. */
  readonly what: string;
  readonly find: () => Promise<T | undefined>;
}

/**
 * Finds the object, or makes it and waits until it is listed. A refusal "exists already" and a lost reply both mean:
 * look again.
 */
export async function findOrCreate<T>(existence: Existence<T>, create: () => Promise<unknown>, run: Run): Promise<T> {
  for (;;) {
    const found = await confirmed(existence, run);
    if (found !== undefined) return found;
    const created = await create().then(
      () => 'made',
      (thrown: unknown) => {
        const meaning = meaningOf(thrown);
        if (meaning === 'there') return 'there';
        if (meaning === 'no reply' || meaning === 'failed inside') return 'unknown';
        throw thrown;
      },
    );
    run.log.info('create', { object: existence.what, result: created });
    // After a lost reply the object may never come: a short wait, then another try.
    if (created !== 'unknown')
      return waitFor(
        { until: `${existence.what} is listed`, look: () => lookFor(existence), patience: LISTED_WITHIN },
        run.edges,
        run.deadline,
      );
  }
}

/**
 * Removes the object and waits until it is listed no more. "Not found" means removed; "in use" is waited out for a
 * minute.
 */
export async function removeUntilGone<T>(existence: Existence<T>, remove: (found: T) => Promise<unknown>, run: Run): Promise<void> {
  await unlessGoneAfterAll(existence, run, async () => {
    const found = await confirmed(existence, run);
    if (found === undefined) return 'gone already';
    const removed = await onceReleased(() => remove(found), run);
    if (removed === LEFT) return 'left behind';
    await waitUntilGone(existence, run);
    return 'removed';
  });
}

/**
 * Runs a removal. When the service refuses any part of it, what counts is whether the object is still there: a list of a workspace that is
 * gone is refused with an empty code (emr-spark-manage, SKILL.md), so then the workspace is asked for, too.
 */
export async function unlessGoneAfterAll<T>(existence: Existence<T>, run: Run, removal: () => Promise<string>): Promise<void> {
  const result = await removal().catch(async (thrown: unknown) => {
    if (!(thrown instanceof Refused) || !(await isGone(existence, run))) throw thrown;
    return 'gone';
  });
  run.log.info('remove', { object: existence.what, result });
}

async function isGone<T>(existence: Existence<T>, run: Run): Promise<boolean> {
  try {
    return (await confirmed(existence, run)) === undefined;
  } catch (thrown) {
    if (!(thrown instanceof Refused)) throw thrown;
    return !(await isThere(existence.workspaceId, run).catch(() => true));
  }
}

/** What a removal says of an object that nobody can remove. */
export const LEFT = Symbol('left behind');

/**
 * Calls a removal that is in no published SDK. Where the service does not know it, the object stays, which is said loudly; failing would
 * make the stack a thing that can never be removed.
 */
export async function removeIfKnown(name: OperationName, what: string, args: Arguments, run: Run): Promise<typeof LEFT | undefined> {
  try {
    await run.spark.call(name, args);
    return undefined;
  } catch (thrown) {
    if (meaningOf(thrown) !== 'unknown operation' || OPERATIONS[name].confirmed) throw thrown;
    run.log.error('left behind', { object: what, why: `the service knows no ${name}`, fix: 'remove it in the console of the workspace' });
    return LEFT;
  }
}

/** Waits until the object is listed no more. */
export async function waitUntilGone<T>(existence: Existence<T>, run: Run): Promise<void> {
  const look = async (): Promise<Look<true>> => ((await find(existence)) === undefined ? { found: true } : { seen: 'it is still listed' });
  await waitFor({ until: `${existence.what} is gone`, look, patience: LISTED_WITHIN }, run.edges, run.deadline);
}

/** Runs a removal; repeats it while the service says that something uses the object, then lets the refusal through. */
export async function onceReleased<T>(remove: () => Promise<T>, run: Run): Promise<T | undefined> {
  const start = run.edges.now();
  for (let pause = 5_000; ; pause = 10_000) {
    try {
      return await remove();
    } catch (thrown) {
      const meaning = meaningOf(thrown);
      if (meaning === 'gone') return undefined;
      const patient = run.edges.now() + pause <= Math.min(start + RELEASED_WITHIN, run.deadline.at);
      if (meaning !== 'in use' || !patient) throw thrown;
      await run.edges.sleep(pause);
    }
  }
}

/** The object, or undefined after it was missing several times. */
async function confirmed<T>(existence: Existence<T>, run: Run): Promise<T | undefined> {
  let found = await find(existence);
  for (const pause of ABSENCE_PAUSES) {
    if (found !== undefined || pause >= run.deadline.left()) return found;
    await run.edges.sleep(pause);
    found = await find(existence);
  }
  return found;
}

/** A list of a workspace that is gone is empty. */
function find<T>(existence: Existence<T>): Promise<T | undefined> {
  return unlessGone(existence.find());
}

/** What was asked for, or undefined when the service says that it is not there. */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (thrown) {
    if (meaningOf(thrown) === 'gone') return undefined;
    throw thrown;
  }
}

/**
 * The first of the listed candidates that can be read: a list that lags behind still shows what was deleted, perhaps
 * under the same name.
 */
export async function firstReadable<C, T>(
  candidates: readonly C[],
  read: (candidate: C) => Promise<T | undefined>,
): Promise<T | undefined> {
  for (const candidate of candidates) {
    const item = await unlessGone(read(candidate));
    if (item !== undefined) return item;
  }
  return undefined;
}

async function lookFor<T>(existence: Existence<T>): Promise<Look<T>> {
  const found = await find(existence);
  return found === undefined ? { seen: 'it is not listed yet' } : { found };
}
