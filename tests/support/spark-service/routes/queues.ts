import { KYUUBI_STATES, SESSION_STATES } from '../machine';
import { Refusal, ok, part, text, texts } from '../replies';
import { resourceText } from '../resource-text';
import type { Queue, Workspace } from '../world';
import { type Route, existing, workspaceOf } from './route';

const GIVEN = ['root_queue', 'dev_queue'];

export const QUEUE_ROUTES: readonly Route[] = [
  {
    operation: 'ListWorkspaceQueues',
    method: 'GET',
    path: '/api/v1/workspaces/{workspaceId}/queues',
    handle: (request, world) => {
      const { items, ...page } = workspaceOf(request, world).queues.page(request.query, world.pace.largestPage);
      return ok({ queues: items.map(listed), maxResults: world.pace.largestPage, ...page });
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
      workspace.queues.add(queueName, {
        queueName,
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
      const { queues } = workspaceOf(request, world);
      const queueName = text(request.body, 'workspaceQueueName');
      const queue = existing(queues.get(queueName), 'queue');
      queues.change(queueName, {
        ...limits(request.body, queue),
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
      workspace.queues.remove(queueName);
      return ok();
    },
  },
];

function listed(queue: Queue): Readonly<Record<string, unknown>> {
  const { queueName, environments, paymentType, cu, maxCu } = queue;
  return {
    queueName,
    environments,
    paymentType,
    queueStatus: 'RUNNING',
    queueCategory: 'CPU',
    minResource: resourceText(cu),
    maxResource: resourceText(maxCu),
  };
}

function limits(
  body: Readonly<Record<string, unknown>>,
  before: { readonly cu: number; readonly maxCu: number },
): { cu: number; maxCu: number } {
  const spec = part(body, 'resourceSpec');
  for (const value of Object.values(spec)) {
    if (typeof value !== 'number') throw new Refusal(400, 'InvalidParameter', 'resourceSpec takes numbers.');
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
