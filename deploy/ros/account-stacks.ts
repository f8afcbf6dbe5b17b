import { randomBytes } from 'node:crypto';
import { sign } from '../../functions/spark-admin/api/signer';
import { Secret } from '../../functions/spark-admin/secret';
import type { AccessKeys } from '../engine/access-keys';
import { eventOf, type Fields, isFields, listIn, textIn } from './event-json';
import type { RosStacks, SeenStack, StackName } from './ros-stacks';

/** How the service is spoken to. */
export interface RosAccess {
  readonly keys: AccessKeys;
  /** Another place than the public one: what the provider reads from `ROS_ENDPOINT`; a scheme is optional. */
  readonly endpoint?: string | undefined;
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
export function accountStacks(access: RosAccess): RosStacks {
  return {
    every: EVERY,
    look: async (stack) => {
      const found = await find(stack, access);
      return found && seen(stack, found, access);
    },
  };
}

async function find({ region, name, id }: StackName, access: RosAccess): Promise<Fields | undefined> {
  if (id !== undefined) return call('GetStack', { RegionId: region, StackId: id }, access);
  const { Stacks } = await call('ListStacks', { RegionId: region, 'StackName.1': name, PageSize: PAGE }, access);
  return listIn({ Stacks }, 'Stacks').find((one) => textIn(one, 'StackName') === name && textIn(one, 'Status') !== GONE);
}

async function seen({ region }: StackName, found: Fields, access: RosAccess): Promise<SeenStack> {
  const events = await call('ListStackEvents', { RegionId: region, StackId: textIn(found, 'StackId'), PageSize: PAGE }, access);
  return { status: textIn(found, 'Status'), events: listIn(events, 'Events').map(eventOf) };
}

async function call(action: string, query: Readonly<Record<string, string>>, { keys, endpoint = ENDPOINT }: RosAccess): Promise<Fields> {
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
  const body: unknown = await reply.json().catch(() => undefined);
  const fields = isFields(body) ? body : {};
  if (!reply.ok) throw new Error(`${action}: ${textIn(fields, 'Code') || `HTTP ${reply.status}`} ${textIn(fields, 'Message')}`.trim());
  return fields;
}
