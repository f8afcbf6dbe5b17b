import { randomBytes } from 'node:crypto';
import { type Json, listAt, parseJson, textAt } from '../../functions/spark-admin/api/json';
import { sign } from '../../functions/spark-admin/api/signer';
import { Secret } from '../../functions/spark-admin/secret';
import type { AccessKeys } from '../engine/access-keys';
import { eventOf } from './event-json';
import type { RosStacks, SeenStack, StackName } from './ros-stacks';

/** How the service is spoken to. */
export interface RosAccess {
  /** Of a role by its ARN, or those at hand. */
  readonly keysOf: (role: string | undefined) => Promise<AccessKeys>;
  /** Another place than the public one: what the provider reads from `ROS_ENDPOINT`; a scheme is optional. */
  readonly endpoint?: string | undefined;
}

interface Access extends Pick<RosAccess, 'endpoint'> {
  readonly keys: AccessKeys;
}

const VERSION = '2019-09-10';
const ENDPOINT = 'ros.aliyuncs.com';
/** The most that one page holds. Source: API page of ListStackEvents. */
const PAGE = '50';
/** A look that takes longer is given up; the next one comes soon. Milliseconds. */
const PATIENCE = 5_000;
const EVERY = 5_000;
const GONE = 'DELETE_COMPLETE';

/** Stacks of an account, read through the API: `ros:GetStack`, `ros:ListStacks` and `ros:ListStackEvents` are enough. */
export function accountStacks({ keysOf, endpoint }: RosAccess): RosStacks {
  return {
    every: EVERY,
    look: async (stack) => {
      const access = { keys: await keysOf(stack.role), endpoint };
      const found = await find(stack, access);
      return found === undefined ? undefined : seen(stack, found, access);
    },
  };
}

async function find({ region, name, id }: StackName, access: Access): Promise<Json | undefined> {
  if (id !== undefined) return call('GetStack', { RegionId: region, StackId: id }, access);
  const answer = await call('ListStacks', { RegionId: region, 'StackName.1': name, PageSize: PAGE }, access);
  return listAt(answer, 'Stacks').find((one) => textAt(one, 'StackName') === name && textAt(one, 'Status') !== GONE);
}

async function seen({ region }: StackName, found: Json, access: Access): Promise<SeenStack> {
  const events = await call('ListStackEvents', { RegionId: region, StackId: textAt(found, 'StackId') ?? '', PageSize: PAGE }, access);
  return { status: textAt(found, 'Status') ?? '', events: listAt(events, 'Events').map(eventOf) };
}

async function call(
  action: string,
  query: Readonly<Record<string, string>>,
  { keys, endpoint = ENDPOINT }: Access,
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
  const reply = await fetch(url, { method, headers, signal: AbortSignal.timeout(PATIENCE) });
  const body = parseJson(await reply.text());
  if (!reply.ok) throw new Error(`${action}: ${textAt(body, 'Code') || `HTTP ${reply.status}`} ${textAt(body, 'Message') ?? ''}`.trim());
  return body;
}
