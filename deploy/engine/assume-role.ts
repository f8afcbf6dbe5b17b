import { SESSION_NAME } from '../../domain/account';
import { textAt } from '../../functions/spark-admin/api/json';
import type { AccessKeys } from './access-keys';
import { rpcCall } from './rpc-call';

/** A role that could not be assumed; the message is the service's own reason. */
export class RoleRefused extends Error {}

const VERSION = '2015-04-01';
const ENDPOINT = 'sts.aliyuncs.com';
/** Nobody waits longer than this for what is only read. Milliseconds. */
const PATIENCE = 5_000;

/** Keys of a role for an hour, by keys that may assume it: `AssumeRole` of STS. Throws {@link RoleRefused}. */
async function assumeRole(arn: string, keys: AccessKeys, endpoint = ENDPOINT): Promise<AccessKeys> {
  const query = { RoleArn: arn, RoleSessionName: SESSION_NAME };
  const request = { endpoint, version: VERSION, action: 'AssumeRole', query, patience: PATIENCE };
  const { body, refused } = await rpcCall(request, keys).catch((error: unknown) => {
    throw new RoleRefused(`${arn}: no reply (${error instanceof Error ? error.message : 'no reason given'})`);
  });
  const [id, secret, token] = ['AccessKeyId', 'AccessKeySecret', 'SecurityToken'].map((name) => textAt(body, 'Credentials', name));
  if (refused !== undefined || id === undefined || secret === undefined || token === undefined)
    throw new RoleRefused(`${arn}: ${refused ?? 'the answer has no keys'}`);
  return { id, secret, token };
}

/** Keys of a role by its ARN, each assumed once; without one those at hand. */
export function keysByRole(keys: AccessKeys, env: NodeJS.ProcessEnv): (arn: string | undefined) => Promise<AccessKeys> {
  const assumed = new Map<string, Promise<AccessKeys>>();
  return (arn) => {
    if (arn === undefined) return Promise.resolve(keys);
    const known = assumed.get(arn) ?? assumeRole(arn, keys, env['ALICLOUD_STS_ENDPOINT']);
    assumed.set(arn, known);
    return known;
  };
}
