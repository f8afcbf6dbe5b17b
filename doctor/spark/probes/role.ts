import { meaningOf } from '../../../functions/spark-admin/api/errors';
import { type Json, listAt, textAt } from '../../../functions/spark-admin/api/json';
import { messageOf } from '../../../functions/spark-admin/problem';
import { workspacesNamed } from '../../../functions/spark-admin/workspace';
import type { UnconfirmedId } from '../../../functions/spark-admin/unconfirmed';
import { type Answer, judged } from '../answer';
import { type Bench, ScratchStack, Stopped } from '../scratch';
import type { ScratchPlace } from '../scratch-place';
import { scratchTemplate } from '../template';
import { codeOf } from './queues';

/** The role that ROS makes workspaces with, and why it cannot be tried where it cannot. */
export type RoleToTry = { readonly name: string } | { readonly untried: string };

const IDS = ['role-owner', 'ros-operations', 'membership'] as const satisfies readonly UnconfirmedId[];
const open = (seen: string): readonly Answer[] => IDS.map((id) => ({ id, outcome: 'open', seen }));

/**
 * A second workspace, made with the role of the environment's admin function: whether that role may do what ROS does for it, owns what it
 * made, and lets others in. The stack is handed back, to be removed.
 */
export async function roleProbe(
  place: ScratchPlace,
  role: RoleToTry,
  bench: Bench,
  made: (stack: ScratchStack) => void,
): Promise<readonly Answer[]> {
  if ('untried' in role) return open(role.untried);
  const stack = new ScratchStack(place, bench);
  made(stack);
  try {
    const created = await stack.create(scratchTemplate(place, {}), role.name);
    const refused = created.events.find(({ isStack, status }) => !isStack && status === 'CREATE_FAILED')?.reason;
    if (created.status !== 'CREATE_COMPLETE')
      return without(judged('ros-operations', false, `${created.status}: ${refused ?? 'no reason given'}`));
    const [workspaceId] = await workspacesNamed(place.name, bench.run);
    if (workspaceId === undefined) return without(judged('ros-operations', true, 'a workspace was made'));
    const others = [await owner(workspaceId, role.name, bench), await membership(workspaceId, bench)];
    return [await operations(stack), ...others];
  } catch (thrown) {
    if (thrown instanceof Stopped) throw thrown;
    return open(messageOf(thrown));
  }
}

/** What ROS says where a role may not do something. */
const FORBIDDEN = /permission|authoriz|forbidden|denied/i;

/** The workspace is made: now a Livy gateway with the same role. What fails for another reason tells nothing of the role. */
async function operations(stack: ScratchStack): Promise<Answer> {
  const { status, events } = await stack.update(scratchTemplate(stack.place, { livy: true }));
  if (status === 'UPDATE_COMPLETE') return judged('ros-operations', true, 'a workspace and a Livy gateway were made');
  const reason = events.find(({ isStack, status: one }) => !isStack && one === 'CREATE_FAILED')?.reason ?? 'no reason given';
  const seen = `a workspace was made, a Livy gateway was not: ${reason}`;
  return FORBIDDEN.test(reason) ? judged('ros-operations', false, seen) : { id: 'ros-operations', outcome: 'open', seen };
}

const without = (answer: Answer): readonly Answer[] => [
  answer,
  ...open('no workspace was made with the role that could be looked at').filter(({ id }) => id !== answer.id),
];

async function owner(workspaceId: string, role: string, { run }: Bench): Promise<Answer> {
  const members = await run.spark.list('ListMembers', { path: { workspaceId } }, 'members');
  const owners = members.filter((member) => listAt(member, 'roles').some((one) => textAt(one, 'roleName') === 'Owner'));
  const names = owners.map(nameOf).join(', ');
  if (owners.length === 0) return judged('role-owner', false, 'the workspace has no owner');
  // The service need not show names: then a person sees whether it is the role.
  if (owners.every((one) => textAt(one, 'userName') === undefined && textAt(one, 'displayName') === undefined))
    return { id: 'role-owner', outcome: 'open', seen: `its owner is ${names}: see in the RAM console whether that is ${role}` };
  return judged('role-owner', names.includes(role), `its owner is ${names}`);
}

const nameOf = (member: Json): string => textAt(member, 'userName') ?? textAt(member, 'displayName') ?? textAt(member, 'memberArn') ?? '';

/** Who asks is no member of it: an edit that changes nothing is refused, or it need not be one. */
async function membership(workspaceId: string, { run }: Bench): Promise<Answer> {
  const [queue] = await run.spark.list('ListWorkspaceQueues', { path: { workspaceId } }, 'queues');
  const body = { workspaceId, workspaceQueueName: textAt(queue, 'queueName') ?? 'root_queue', resourceSpec: { cu: 1, maxCu: 1 } };
  const thrown = await run.spark.call('EditWorkspaceQueue', { body }).then(
    () => undefined,
    (refused: unknown) => refused,
  );
  return judged('membership', meaningOf(thrown) === 'refused', `an edit by somebody who is no member: ${codeOf(thrown)}`);
}
