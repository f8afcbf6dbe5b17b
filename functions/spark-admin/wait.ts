import type { Deadline } from './deadline';
import type { Edges } from './edges';
import { Problem } from './problem';

/**
 * Pauses between looks, in milliseconds; the last one repeats. No jitter: one resource at a time, and runs must
 * repeat exactly.
 */
const PAUSES = [1_000, 2_000, 3_000, 5_000, 8_000, 10_000];

/**
 * What a look found: the value when it is there, or words for what was seen instead (they go into the message when
 * time runs out).
 */
export type Look<T> = { readonly found: T } | { readonly seen: string };

export interface Wait<T> {
  /** Completes "waiting until ...". */
  readonly until: string;
  readonly look: () => Promise<Look<T>>;
  /** Gives up earlier than the invocation, after this many milliseconds. */
  readonly patience?: number;
}

/** Looks again and again until the value is there. Throws `spark-admin.time.out` when the time is over. */
export async function waitFor<T>(wait: Wait<T>, edges: Pick<Edges, 'now' | 'sleep'>, deadline: Deadline): Promise<T> {
  const start = edges.now();
  const end = Math.min(deadline.at, start + (wait.patience ?? Infinity));
  for (let round = 0; ; round += 1) {
    const look = await wait.look();
    if ('found' in look) return look.found;
    const pause = PAUSES[Math.min(round, PAUSES.length - 1)] as number;
    if (edges.now() + pause > end) throw outOfTime(wait.until, look.seen, edges.now() - start);
    await edges.sleep(pause);
  }
}

function outOfTime(until: string, seen: string, waited: number): Problem {
  return new Problem(
    'spark-admin.time.out',
    `stopped waiting until ${until} after ${Math.round(waited / 1000)} s (${seen}); the service may still be working on it`,
    'deploy again: what is there is found and continued',
  );
}
