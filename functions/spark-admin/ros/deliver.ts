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

/**
 * Puts the answer on the first response URL that takes it, and on no other. Each round tries every URL that has not refused for good (403 of an
 * expired signature, 404). Throws `spark-admin.answer.lost` when none took it: Function Compute then repeats the invocation, which
 * finds everything done and answers.
 */
export async function deliver({ text, urls, edges, end, log }: Delivery): Promise<void> {
  let open = [...urls];
  for (let round = 0; open.length > 0; round += 1) {
    for (const url of [...open]) {
      const status = await put(url, text, edges, end).catch((thrown: unknown) => messageOf(thrown));
      if (typeof status === 'number' && status < 300) return;
      const final = typeof status === 'number' && status < 500 && status !== 408 && status !== 429;
      if (final) open = open.filter((other) => other !== url);
      log.warn('answer refused', { why: typeof status === 'number' ? `HTTP ${status}` : status, final, attempt: round + 1 });
    }
    const pause = PAUSES[round];
    if (pause === undefined || pause >= end.left()) break;
    if (open.length > 0) await edges.sleep(pause);
  }
  // The only place the answer is left in: whoever waits for the stack finds it in the log.
  log.error('answer lost', { answer: text });
  throw new Problem('spark-admin.answer.lost', 'no response URL of ROS took the answer', 'read it in the function\'s log; ROS gives up after the resource\'s Timeout');
}

async function put(url: string, text: string, edges: Edges, end: Deadline): Promise<number> {
  const headers = { 'content-type': 'application/json', date: new Date(edges.now()).toUTCString() };
  const reply = await edges.send({ method: 'PUT', url, headers, body: text }, Math.max(1, Math.min(TRY_TIMEOUT, end.left())));
  return reply.status;
}
