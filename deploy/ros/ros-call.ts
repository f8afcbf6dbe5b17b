import { randomBytes } from 'node:crypto';
import { type Json, parseJson, textAt } from '../../functions/spark-admin/api/json';
import { sign } from '../../functions/spark-admin/api/signer';
import { Secret } from '../../functions/spark-admin/secret';
import type { AccessKeys } from '../engine/access-keys';

/** How the service is spoken to. */
export interface RosAccess {
  readonly keys: AccessKeys;
  /** Another place than the public one: what the provider reads from `ROS_ENDPOINT`; a scheme is optional. */
  readonly endpoint?: string | undefined;
}

const VERSION = '2019-09-10';
const ENDPOINT = 'ros.aliyuncs.com';
/** A call that takes longer is given up. Milliseconds. */
const PATIENCE = 5_000;

/** Calls ROS. Throws an Error with the service's code and words. */
export async function rosCall(
  action: string,
  query: Readonly<Record<string, string>>,
  { keys, endpoint = ENDPOINT }: RosAccess,
  patience: number = PATIENCE,
): Promise<Json | undefined> {
  const { method, url, headers } = sign(
    { method: 'POST', endpoint: endpoint.includes('://') ? endpoint : `https://${endpoint}`, path: '/', query, action, version: VERSION },
    {
      accessKeyId: keys.id,
      accessKeySecret: new Secret(keys.secret),
      ...(keys.token === undefined ? {} : { securityToken: new Secret(keys.token) }),
    },
    { now: Date.now(), nonce: randomBytes(16).toString('hex') },
  );
  const reply = await fetch(url, { method, headers, signal: AbortSignal.timeout(patience) });
  const body = parseJson(await reply.text());
  if (!reply.ok) throw new Error(`${action}: ${textAt(body, 'Code') || `HTTP ${reply.status}`} ${textAt(body, 'Message') ?? ''}`.trim());
  return body;
}
