import { randomBytes } from 'node:crypto';
import { parseJson, textAt } from '../../functions/spark-admin/api/json';
import { sign } from '../../functions/spark-admin/api/signer';
import type { Credentials } from '../../functions/spark-admin/context';
import { LIMITS } from '../../functions/spark-admin/runtime';
import { withScheme } from '../engine/rpc-call';
import { againEvent, invocationPath } from './again-event';
import type { AgainRequest } from './live-service';

const VERSION = '2023-03-30';

/** Has the admin function do something and waits for it. Throws an Error with its words, or those of Function Compute. */
export async function invokeFunction(request: AgainRequest, credentials: Credentials, endpoint: string | undefined): Promise<void> {
  const host = endpoint ?? `${request.account}.${request.whole.region}.fc.aliyuncs.com`;
  const signed = sign(
    {
      method: 'POST',
      endpoint: withScheme(host),
      path: invocationPath(request),
      query: {},
      action: 'InvokeFunction',
      version: VERSION,
      body: { type: 'application/json; charset=utf-8', text: againEvent(request) },
    },
    credentials,
    { now: Date.now(), nonce: randomBytes(16).toString('hex') },
  );
  const { method, url, headers, body = '' } = signed;
  const reply = await fetch(url, { method, headers, body, redirect: 'error', signal: AbortSignal.timeout(LIMITS.timeout * 1000) });
  const answer = parseJson(await reply.text());
  // What a function throws is answered like a success.
  const failed = textAt(answer, 'errorMessage') ?? (reply.ok ? undefined : textAt(answer, 'Message'));
  if (failed !== undefined) throw new Error(failed);
  if (!reply.ok) throw new Error(`${textAt(answer, 'Code') ?? 'InvokeFunction'}: HTTP ${reply.status}`);
}
