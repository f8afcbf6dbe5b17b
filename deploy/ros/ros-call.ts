import type { Json } from '../../functions/spark-admin/api/json';
import type { AccessKeys } from '../engine/access-keys';
import { rpcCall } from '../engine/rpc-call';

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
  const { body, refused } = await rpcCall({ endpoint, version: VERSION, action, query, patience }, keys);
  if (refused !== undefined) throw new Error(`${action}: ${refused}`);
  return body;
}
