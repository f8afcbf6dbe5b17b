import { type Json, at, textAt } from '../api/json';
import { clientToken } from '../client-token';
import type { Run } from '../run';
import { bornOf } from './birth';
import { findOrCreate, firstReadable, removeUntilGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';
import { type Machine, bringTo } from './lifecycle';
import { type Session, bodyOf, differs, readSession } from './session-settings';

/**
 * A session for SQL, notebooks or a Thrift server. The API has no operation that changes one, so a changed session is
 * made anew, with a new id.
 */
export const sessionKind = defineKind<Session>({
  type: 'Custom::SparkSession',
  read: readSession,
  identity: ({ workspaceId, name }) => `${workspaceId}/session/${name}`,
  ensure: ensureSession,
  born: async (want, run) => bornOf(await existence(want, run).find(), 'gmtCreate'),
  remove: removeSession,
} satisfies Kind<Session>);

async function ensureSession(want: Session, before: Session | undefined, run: Run): Promise<Data> {
  const { workspaceId } = want;
  const make = (token: string): Promise<unknown> =>
    run.spark.call('CreateSessionCluster', { path: { workspaceId }, body: { ...bodyOf(want), clientToken: token } });
  const thing = `${workspaceId}/session/${want.name}`;
  let found = await findOrCreate(existence(want, run), () => make(clientToken(run.requestId, thing)), run);
  if (differs(found, want, before)) {
    run.log.info('replace', { object: existence(want, run).what, why: 'its settings changed' });
    const replaced = idOf(found);
    await removeSession(want, run);
    found = await findOrCreate(existence(want, run), () => make(clientToken(run.requestId, `${thing} after ${replaced}`)), run);
  }
  // One that starts with the first work may be at work: it is not stopped, only not started.
  if (want.state === 'running' || !want.autoStart) await bringTo(want.state, machineOf(want, idOf(found), run), run);
  const session = await read(workspaceId, idOf(found), run);
  return {
    Id: idOf(found),
    Name: want.name,
    State: textAt(session, 'state') ?? '',
    Endpoint: textAt(session, 'domain') ?? '',
    InnerEndpoint: textAt(session, 'domainInner') ?? '',
  };
}

function removeSession(had: Session, run: Run): Promise<void> {
  return removeUntilGone(
    existence(had, run),
    async (found) => {
      const sessionClusterId = idOf(found);
      await bringTo('stopped', machineOf(had, sessionClusterId, run), run);
      await run.spark.call('DeleteSessionCluster', { path: { workspaceId: had.workspaceId, sessionClusterId } });
    },
    run,
  );
}

const existence = (session: Session, run: Run) => ({
  workspaceId: session.workspaceId,
  what: `session '${session.name}'`,
  find: async () => {
    const sessions = await run.spark.list('ListSessionClusters', { path: { workspaceId: session.workspaceId } }, 'sessionClusters');
    return firstReadable(
      sessions.filter((item) => textAt(item, 'name') === session.name),
      (item) => read(session.workspaceId, idOf(item), run),
    );
  },
});

const idOf = (session: Json): string => textAt(session, 'sessionClusterId') ?? '';

async function read(workspaceId: string, sessionClusterId: string, run: Run): Promise<Json | undefined> {
  return at(await run.spark.call('GetSessionCluster', { path: { workspaceId, sessionClusterId } }), 'sessionCluster');
}

function machineOf({ workspaceId, name, queue }: Session, sessionClusterId: string, run: Run): Machine {
  const args = { path: { workspaceId }, body: { sessionClusterId, queueName: queue } };
  return {
    what: `session '${name}'`,
    state: async () => textAt(await read(workspaceId, sessionClusterId, run), 'state') ?? 'unknown',
    start: () => run.spark.call('StartSessionCluster', args),
    stop: () => run.spark.call('StopSessionCluster', args),
  };
}
