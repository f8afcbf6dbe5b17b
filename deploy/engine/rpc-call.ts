import { randomBytes } from 'node:crypto';
import { type Json, parseJson, textAt } from '../../functions/spark-admin/api/json';
import { sign } from '../../functions/spark-admin/api/signer';
import type { Credentials } from '../../functions/spark-admin/context';
import { Secret } from '../../functions/spark-admin/secret';
import type { AccessKeys } from './access-keys';

/** One operation of a service whose parameters are all in the query: ROS, STS. */
export interface RpcRequest {
  /** Host; a scheme is optional. */
  readonly endpoint: string;
  readonly version: string;
  readonly action: string;
  readonly query: Readonly<Record<string, string>>;
  /** Milliseconds after which it is given up. */
  readonly patience: number;
}

/** What the service answered. */
export interface RpcReply {
  readonly body: Json | undefined;
  /** Its code and words where it refuses. */
  readonly refused?: string;
}

/** Keys as requests are signed with them; the secret ones print as nothing. */
export const signingKeys = ({ id, secret, token }: AccessKeys): Credentials => ({
  accessKeyId: id,
  accessKeySecret: new Secret(secret),
  ...(token === undefined ? {} : { securityToken: new Secret(token) }),
});

export const withScheme = (host: string): string => (host.includes('://') ? host : `https://${host}`);

/** Signs and sends. Throws what `fetch` throws where there is no answer. */
export async function rpcCall({ endpoint, version, action, query, patience }: RpcRequest, keys: AccessKeys): Promise<RpcReply> {
  const { method, url, headers } = sign(
    { method: 'POST', endpoint: withScheme(endpoint), path: '/', query, action, version },
    signingKeys(keys),
    { now: Date.now(), nonce: randomBytes(16).toString('hex') },
  );
  const reply = await fetch(url, { method, headers, signal: AbortSignal.timeout(patience) });
  const body = parseJson(await reply.text());
  return reply.ok
    ? { body }
    : { body, refused: `${textAt(body, 'Code') || `HTTP ${reply.status}`} ${textAt(body, 'Message') ?? ''}`.trim() };
}
