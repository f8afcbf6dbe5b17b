import { KYUUBI_STATES, SESSION_STATES } from '../machine';
import { Refusal, ok, part, text, texts } from '../replies';
import { resourceText } from '../resource-text';
import type { Queue, Workspace, World } from '../world';
import { type Route, existing, workspaceOf } from './route';

const GIVEN = ['root_queue', 'dev_queue'];

export const QUEUE_ROUTES: readonly Route[] = [
  {
    operation: 'ListWorkspaceQueues',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/queues',
    handle: (request, world) => {
      const { items, ...page } = workspaceOf(request, world).queues.page(request.query, world.pace.largestPage);
      return ok({ queues: items.map((queue) => listed(queue, world)), maxResults: world.pace.largestPage, ...page });
    },
  },
  {
    operation: 'CreateWorkspaceQueue',
    method: 'POST',
    path: '/api/v1/workspaces/queues',
    handle: (request, world) => {
      const workspace = workspaceOf(request, world);
      const queueName = text(request.body, 'workspaceQueueName');
      if (workspace.queues.get(queueName) !== undefined)
        throw new Refusal(400, 'WorkspaceQueue.AlreadyExists', `The queue ${queueName} already exists.`);
      if ('environments' in request.body) throw new Refusal(400, 'InvalidParameter', 'environments is not supported.');
      const { cu, maxCu } = limits(request.body, { cu: 0, maxCu: 0 });
      oneAtATime(workspace, world);
      enough(workspace, queueName, cu);
      workspace.queues.add(queueName, {
        queueName,
        createTime: world.now(),
        cu,
        maxCu,
        environments: [],
        paymentType: text(request.body, 'paymentType'),
      });
      return ok();
    },
  },
  {
    operation: 'EditWorkspaceQueue',
    method: 'POST',
    path: '/api/v1/workspaces/queues/action/edit',
    handle: (request, world) => {
      const workspace = workspaceOf(request, world);
      const queueName = text(request.body, 'workspaceQueueName');
      if (world.closed.has(workspace.id)) throw new Refusal(403, 'NoPermission', 'You are no member of the workspace.');
      const queue = existing(workspace.queues.get(queueName), 'queue');
      const after = limits(request.body, queue);
      oneAtATime(workspace, world);
      if (after.cu > queue.cu) enough(workspace, queueName, after.cu);
      workspace.queues.change(queueName, {
        ...after,
        ...('environments' in request.body ? { environments: texts(request.body, 'environments') } : {}),
      });
      return ok();
    },
  },
  {
    operation: 'DeleteWorkspaceQueue',
    method: 'DELETE',
    path: '/api/v1/workspaces/{workspaceId}/queues/{queueName}',
    handle: (request, world) => {
      const workspace = workspaceOf(request, world);
      const queueName = request.path.queueName ?? '';
      existing(workspace.queues.get(queueName), 'queue');
      if (GIVEN.includes(queueName)) throw new Refusal(400, 'WorkspaceQueue.CannotDelete', `The queue ${queueName} cannot be deleted.`);
      if (isBusy(workspace, queueName)) throw new Refusal(400, 'WorkspaceQueue.InUse', `The queue ${queueName} is used by a task.`);
      oneAtATime(workspace, world);
      workspace.queues.remove(queueName);
      return ok();
    },
  },
];

/** How long the service is busy with a change of a queue, in milliseconds: it asks for 5 to 10 s. */
const BUSY = 5_000;

/** Changes of one workspace's queues go one after the other. */
function oneAtATime(workspace: Workspace, world: World): void {
  if (world.now() - workspace.queuesChanged < BUSY) throw new Refusal(500, 'Error.Internal', 'fail to update app instance queue');
  workspace.queuesChanged = world.now();
}

/** All queues together have what the workspace has. */
function enough({ cu, queues }: Workspace, name: string, wanted: number): void {
  const others = queues.all().filter(({ queueName }) => queueName !== name);
  if (others.reduce((sum, queue) => sum + queue.cu, wanted) > cu)
    throw new Refusal(400, 'UnSupportedOperator', 'workspace rest cpu is not enough');
}

function listed(queue: Queue, { maximum }: World): Readonly<Record<string, unknown>> {
  const { queueName, environments, paymentType, createTime } = queue;
  return {
    queueName,
    environments,
    paymentType,
    queueStatus: 'RUNNING',
    queueCategory: 'CPU',
    createTime,
    minResource: resourceText(maximum === 'cu' ? 0 : queue.cu),
    maxResource: resourceText(queue[maximum]),
  };
}

function limits(
  body: Readonly<Record<string, unknown>>,
  before: { readonly cu: number; readonly maxCu: number },
): { cu: number; maxCu: number } {
  const spec = part(body, 'resourceSpec');
  for (const value of Object.values(spec)) {
    if (!Number.isInteger(value)) throw new Refusal(400, 'InvalidParameter', 'resourceSpec takes whole numbers.');
  }
  return { cu: before.cu, maxCu: before.maxCu, ...(spec as { cu?: number; maxCu?: number }) };
}

/** A queue is used by jobs, and by gateways and sessions that are not stopped. */
function isBusy(workspace: Workspace, queueName: string): boolean {
  const gateways = workspace.kyuubi
    .all()
    .some(({ settings, state }) => settings.queue === queueName && ![KYUUBI_STATES.stopped, KYUUBI_STATES.created].includes(state));
  const sessions = workspace.sessions
    .all()
    .some(({ settings, state }) => settings.queueName === queueName && ![SESSION_STATES.stopped, SESSION_STATES.created].includes(state));
  return gateways || sessions || workspace.busyQueues.has(queueName);
}
