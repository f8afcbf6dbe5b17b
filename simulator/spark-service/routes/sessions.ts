import { SESSION_STATES, isMoving, looked } from '../machine';
import { Refusal, type Reply, type Request, ok, text } from '../replies';
import type { Session, World } from '../world';
import { type Route, existing, workspaceOf } from './route';

const ALL = '/api/v1/workspaces/{workspaceId}/sessionClusters';

/** A queue that hosts sessions needs at least this much. CU. */
const LEAST_CU = 3;

export const SESSION_ROUTES: readonly Route[] = [
  {
    operation: 'ListSessionClusters',
    method: 'GET',
    path: ALL,
    handle: (request, world) => {
      const { items, ...page } = workspaceOf(request, world).sessions.page(request.query, world.pace.largestPage);
      return ok({ sessionClusters: items.map((item) => ({ ...shown(item, world), state: item.state })), ...page });
    },
  },
  { operation: 'CreateSessionCluster', method: 'POST', path: ALL, handle: create },
  {
    operation: 'GetSessionCluster',
    method: 'GET',
    path: `${ALL}/{sessionClusterId}`,
    handle: (request, world) => {
      const session = find(request, world, request.path.sessionClusterId ?? '');
      const now = looked(session, SESSION_STATES);
      if (now.reads !== session.reads) workspaceOf(request, world).sessions.move(session.sessionClusterId, now);
      return ok({ sessionCluster: { ...shown(session, world), state: now.state } });
    },
  },
  {
    operation: 'StartSessionCluster',
    method: 'POST',
    path: `${ALL}/action/startSessionCluster`,
    handle: (request, world) => move(request, world, SESSION_STATES.starting),
  },
  {
    operation: 'StopSessionCluster',
    method: 'POST',
    path: `${ALL}/action/stopSessionCluster`,
    handle: (request, world) => move(request, world, SESSION_STATES.stopping),
  },
  {
    operation: 'DeleteSessionCluster',
    method: 'DELETE',
    path: `${ALL}/{sessionClusterId}`,
    handle: (request, world) => {
      const session = settled(find(request, world, request.path.sessionClusterId ?? ''));
      if (session.state === SESSION_STATES.running) throw new Refusal(400, 'SessionCluster.Running', 'Stop the session first.');
      workspaceOf(request, world).sessions.remove(session.sessionClusterId);
      return ok();
    },
  },
];

function create(request: Request, world: World): Reply {
  const workspace = workspaceOf(request, world);
  const token = text(request.body, 'clientToken');
  const known = workspace.clientTokens.get(token);
  if (token !== '' && known !== undefined) return ok({ sessionClusterId: known });
  const name = text(request.body, 'name');
  if (workspace.sessions.all().some(({ settings }) => settings.name === name))
    throw new Refusal(400, 'SessionCluster.AlreadyExists', `The name ${name} is used.`);
  const queue = existing(workspace.queues.get(text(request.body, 'queueName')), 'queue');
  if (queue.maxCu < LEAST_CU) throw new Refusal(400, 'WorkspaceQueue.TooSmall', `A queue for sessions needs ${LEAST_CU} CU.`);
  const { clientToken: _, ...settings } = request.body;
  const sessionClusterId = world.id('sc', `${workspace.id}/session/${name}`);
  workspace.sessions.add(sessionClusterId, {
    sessionClusterId,
    gmtCreate: world.now(),
    settings,
    state: SESSION_STATES.created,
    reads: 0,
  });
  if (token !== '') workspace.clientTokens.set(token, sessionClusterId);
  return ok({ sessionClusterId });
}

function find(request: Request, world: World, id: string): Session {
  return existing(workspaceOf(request, world).sessions.get(id), 'session');
}

function settled(session: Session): Session {
  if (isMoving(session, SESSION_STATES)) throw new Refusal(400, 'SessionCluster.IncorrectState', `The session is ${session.state}.`);
  return session;
}

function move(request: Request, world: World, state: string): Reply {
  const session = settled(find(request, world, text(request.body, 'sessionClusterId')));
  workspaceOf(request, world).sessions.move(session.sessionClusterId, { state, reads: world.pace.reads });
  return ok({ sessionClusterId: session.sessionClusterId });
}

function shown({ sessionClusterId, settings, gmtCreate }: Session, { region }: World): Readonly<Record<string, unknown>> {
  const version = String(settings.displayReleaseVersion ?? '');
  return {
    ...settings,
    sessionClusterId,
    ...(gmtCreate === undefined ? {} : { gmtCreate }),
    displayReleaseVersion: version.includes(' ') ? version : `${version} (Spark 3.5.2, Scala 2.12)`,
    domain: `emr-spark-gateway-${region}.data.aliyun.com`,
    domainInner: `emr-spark-gateway-${region}-internal.data.aliyuncs.com`,
  };
}
