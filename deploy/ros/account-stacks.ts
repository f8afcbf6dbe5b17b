import { type Json, listAt, textAt } from '../../functions/spark-admin/api/json';
import type { AccessKeys } from '../engine/access-keys';
import { eventOf } from './event-json';
import { type RosAccess, rosCall } from './ros-call';
import type { RosStacks, SeenStack, StackName } from './ros-stacks';

/** Whose stacks, and where the service is. */
export interface StacksAccess extends Pick<RosAccess, 'endpoint'> {
  /** Of a role by its ARN, or those at hand. */
  readonly keysOf: (role: string | undefined) => Promise<AccessKeys>;
}

/** The most that one page holds. Source: API page of ListStackEvents. */
const PAGE = '50';
const EVERY = 5_000;
const GONE = 'DELETE_COMPLETE';

/** Stacks of an account, read through the API: `ros:GetStack`, `ros:ListStacks` and `ros:ListStackEvents` are enough. */
export function accountStacks({ keysOf, endpoint }: StacksAccess): RosStacks {
  return {
    every: EVERY,
    look: async (stack) => {
      const access = { keys: await keysOf(stack.role), endpoint };
      const found = await find(stack, access);
      return found === undefined ? undefined : seen(stack, found, access);
    },
  };
}

async function find({ region, name, id }: StackName, access: RosAccess): Promise<Json | undefined> {
  if (id !== undefined) return rosCall('GetStack', { RegionId: region, StackId: id }, access);
  const answer = await rosCall('ListStacks', { RegionId: region, 'StackName.1': name, PageSize: PAGE }, access);
  return listAt(answer, 'Stacks').find((one) => textAt(one, 'StackName') === name && textAt(one, 'Status') !== GONE);
}

async function seen({ region }: StackName, found: Json, access: RosAccess): Promise<SeenStack> {
  const events = await rosCall('ListStackEvents', { RegionId: region, StackId: textAt(found, 'StackId') ?? '', PageSize: PAGE }, access);
  return { status: textAt(found, 'Status') ?? '', events: listAt(events, 'Events').map(eventOf) };
}
