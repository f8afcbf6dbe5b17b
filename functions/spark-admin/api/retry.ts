import { createHash } from 'node:crypto';
import type { Deadline } from '../deadline';
import type { Edges } from '../edges';
import type { Log } from '../log';
import { type Meaning, meaningOf } from './errors';

/** Pauses before the second, third ... attempt, in milliseconds, before the jitter. */
const PAUSES = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000];

/** Refusals that say "not now": the request was not carried out, so anything may be repeated. */
const NOT_NOW: readonly (Meaning | undefined)[] = ['throttled', 'unavailable', 'not yet'];

/** The service asks for 5 to 10 s between two edits of queues. Milliseconds. */
const BETWEEN_EDITS = 6_000;

/** A pause is longer by up to this share of it. */
const JITTER = 0.25;

/** Failures after which nobody knows whether the request was carried out: only repeatable requests are repeated. */
const UNKNOWN: readonly (Meaning | undefined)[] = ['no reply', 'failed inside'];

export interface Attempts {
  readonly operation: string;
  /** Id of the request that is served: functions that ROS called together pause differently, and each run repeats exactly. */
  readonly seed: string;
  readonly repeatable: boolean;
  readonly deadline: Deadline;
  readonly log: Log;
  readonly edges: Pick<Edges, 'sleep'>;
}

/** Runs `attempt` until it succeeds, fails for good, or attempts or time are used up; then the last error is thrown. */
export async function withRetries<T>(attempts: Attempts, attempt: () => Promise<T>): Promise<T> {
  for (let round = 0; ; round += 1) {
    try {
      return await attempt();
    } catch (thrown) {
      const meaning = meaningOf(thrown);
      const pause = pauseAfter(round, meaning, attempts);
      const again = NOT_NOW.includes(meaning) || (attempts.repeatable && UNKNOWN.includes(meaning));
      if (!again || pause === undefined || pause >= attempts.deadline.left()) throw thrown;
      attempts.log.warn('retry', { operation: attempts.operation, why: meaning, attempt: round + 2, pause });
      await attempts.edges.sleep(pause);
    }
  }
}

function pauseAfter(round: number, meaning: Meaning | undefined, { seed, operation }: Attempts): number | undefined {
  const plain = PAUSES[round];
  if (plain === undefined) return undefined;
  const share = createHash('sha256').update(`${seed}\n${operation}\n${round}`).digest().readUInt16BE() / 2 ** 16;
  return Math.round(Math.max(plain, meaning === 'not yet' ? BETWEEN_EDITS : 0) * (1 + share * JITTER));
}
