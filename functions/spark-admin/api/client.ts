import type { Credentials } from '../context';
import type { Deadline } from '../deadline';
import type { Edges } from '../edges';
import type { Log } from '../log';
import { Problem, messageOf } from '../problem';
import { LostReply, refusalIn } from './errors';
import { type Json, parseJson, textAt } from './json';
import { withRetries } from './retry';
import { type Unsigned, sign } from './signer';

/** One try is given up after this. Milliseconds. */
const TRY_TIMEOUT = 20_000;

export interface Outgoing {
  readonly request: Unsigned;
  readonly repeatable: boolean;
  /** See `Operation.coded`. */
  readonly coded: boolean;
}

/** Sends a signed request to a service of Alibaba Cloud and returns its reply. */
export type Caller = (outgoing: Outgoing) => Promise<Json>;

export interface CallerParts {
  readonly edges: Edges;
  readonly credentials: Credentials | undefined;
  readonly deadline: Deadline;
  readonly log: Log;
  /** Of the request that is served. */
  readonly requestId: string;
}

/**
 * The caller of an invocation: signs every attempt anew (the date and the nonce must be fresh), repeats what may be
 * repeated, and logs one line per attempt: operation, status, duration, request id; never a URL (token ids are in it)
 * and never a body.
 *
 * The caller throws `Refused` or `LostReply`, and a `Problem` when the function has no credentials.
 */
export function createCaller({ edges, credentials, deadline, log, requestId: seed }: CallerParts): Caller {
  return async ({ request, repeatable, coded }) => {
    if (credentials === undefined) {
      throw new Problem('spark-admin.credentials.missing', 'the function runs without a role', 'give the function a role');
    }
    const once = async (): Promise<Json> => {
      const start = edges.now();
      const signed = sign(request, credentials, { now: start, nonce: edges.random(16).toString('hex') });
      const reply = await edges.send(signed, Math.max(1, Math.min(TRY_TIMEOUT, deadline.left()))).catch((thrown: unknown) => {
        throw new LostReply(request.action, messageOf(thrown));
      });
      const json = parseJson(reply.body) ?? {};
      const requestId = textAt(json, 'RequestId') ?? textAt(json, 'requestId');
      log.info('call', {
        operation: request.action,
        status: reply.status,
        milliseconds: edges.now() - start,
        serviceRequestId: requestId,
      });
      const refusal = refusalIn(request.action, reply, coded);
      if (refusal !== undefined) throw refusal;
      return json;
    };
    return withRetries({ operation: request.action, seed, repeatable, deadline, log, edges }, once);
  };
}
