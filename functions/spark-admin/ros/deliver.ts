import type { Deadline } from '../deadline';
import type { Edges } from '../edges';
import type { Log } from '../log';
import { Problem, messageOf } from '../problem';

/** Pauses between rounds over the URLs, in milliseconds. */
const PAUSES = [500, 1_000, 2_000, 4_000, 8_000];

/** One attempt is given up after this. Milliseconds. */
const TRY_TIMEOUT = 5_000;

export interface Delivery {
  readonly text: string;
  readonly urls: readonly string[];
  readonly edges: Edges;
  /** When Function Compute kills the function. */
  readonly end: Deadline;
  readonly log: Log;
}

/** One way to give the answer. */
interface Way {
  readonly url: string;
  readonly method: 'POST' | 'PUT';
}

/** What a presigned URL may say to the wrong method. */
const WRONG_METHOD: readonly (number | string)[] = [403, 405];

/**
 * Gives the answer to the first response URL that takes it, and to no other. Each round tries every way that was not
 * refused for good (403 of an expired signature, 404). Throws `spark-admin.answer.lost` when none took it: Function
 * Compute then repeats the invocation, which finds everything done and answers.
 *
 * No document names the method. The samples post; should a URL be signed for something else, it is put.
 */
export async function deliver({ text, urls, edges, end, log }: Delivery): Promise<void> {
  let ways: readonly Way[] = urls.map((url) => ({ url, method: 'POST' }));
  for (let round = 0; ways.length > 0; round += 1) {
    const open = [...ways];
    const again: Way[] = [];
    for (const way of open) {
      const status = await give(way, text, edges, end).catch((thrown: unknown) => messageOf(thrown));
      if (typeof status === 'number' && status < 300) return;
      const final = typeof status === 'number' && status < 500 && status !== 408 && status !== 429;
      if (!final) again.push(way);
      if (way.method === 'POST' && WRONG_METHOD.includes(status)) open.push({ url: way.url, method: 'PUT' });
      const why = typeof status === 'number' ? `HTTP ${status}` : status;
      log.warn('answer refused', { method: way.method, why, final, attempt: round + 1 });
    }
    ways = again;
    const pause = PAUSES[round];
    if (pause === undefined || pause >= end.left()) break;
    if (ways.length > 0) await edges.sleep(pause);
  }
  // The only place the answer is left in: whoever waits for the stack finds it in the log.
  log.error('answer lost', { answer: text });
  throw new Problem(
    'spark-admin.answer.lost',
    'no response URL of ROS took the answer',
    "read it in the function's log; ROS gives up after the resource's Timeout",
  );
}

async function give({ url, method }: Way, text: string, edges: Edges, end: Deadline): Promise<number> {
  // Both headers are required by ROS.
  const headers = { 'content-type': 'application/json', date: new Date(edges.now()).toUTCString() };
  const timeout = Math.max(1, Math.min(TRY_TIMEOUT, end.left()));
  const reply = await edges.send({ method, url, headers, body: text }, timeout);
  return reply.status;
}
