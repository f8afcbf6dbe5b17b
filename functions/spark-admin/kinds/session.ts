import { type Json, at, listAt, textAt } from '../api/json';
import { clientToken } from '../client-token';
import type { PropertyReader } from '../properties/reader';
import { RULES } from '../properties/rules';
import type { Run } from '../run';
import { type Configs, configsDiffer, sameVersion } from './configs';
import { findOrCreate, firstReadable, removeUntilGone } from './existence';
import { type Data, type Kind, defineKind } from './kind';
import { type Machine, TARGETS, type Target, bringTo } from './lifecycle';

const SESSION_KINDS = ['SQL', 'NOTEBOOK', 'THRIFT'] as const;

interface Session {
  readonly workspaceId: string;
  readonly name: string;
  readonly kind: (typeof SESSION_KINDS)[number];
  readonly queue: string;
  readonly engineVersion: string;
  readonly state: Target;
  readonly fusion: boolean;
  readonly public: boolean;
  readonly autoStart: boolean;
  /** Minutes without work after which the service stops the session; 0: never. */
  readonly autoStopMinutes: number;
  readonly configs: Configs;
  readonly environmentId?: string;
}

/** 45 minutes is what the console offers. */
const DEFAULTS = { state: 'running', fusion: false, public: false, autoStart: false, autoStopMinutes: 45, configs: {} } as const;

/** A session for SQL, notebooks or a Thrift server. The API has no operation that changes one, so a changed session is made anew, with a new id. */
export const sessionKind = defineKind<Session>({
  type: 'Custom::SparkSession',
  read: readSession,
  identity: ({ workspaceId, name }) => `${workspaceId}/session/${name}`,
  ensure: ensureSession,
  remove: removeSession,
} satisfies Kind<Session>);

function readSession(reader: PropertyReader): Session | undefined {
  const workspaceId = reader.required('WorkspaceId', reader.text('WorkspaceId', RULES.workspaceId));
  const name = reader.required('Name', reader.text('Name', RULES.sessionName));
  const kind = reader.required('Kind', reader.choice('Kind', SESSION_KINDS));
  const queue = reader.required('Queue', reader.text('Queue', RULES.queueName));
  const engineVersion = reader.required('EngineVersion', reader.text('EngineVersion', RULES.engineVersion));
  const environmentId = reader.text('EnvironmentId', RULES.name);
  const rest = {
    state: reader.choice('State', TARGETS) ?? DEFAULTS.state,
    fusion: reader.flag('Fusion') ?? DEFAULTS.fusion,
    public: reader.flag('Public') ?? DEFAULTS.public,
    autoStart: reader.flag('AutoStart') ?? DEFAULTS.autoStart,
    autoStopMinutes: reader.number('AutoStopMinutes', { min: 0, step: 1 }) ?? DEFAULTS.autoStopMinutes,
    configs: reader.map('Configs') ?? DEFAULTS.configs,
    ...(environmentId === undefined ? {} : { environmentId }),
  };
  if (workspaceId === undefined || name === undefined || kind === undefined || queue === undefined || engineVersion === undefined) return undefined;
  return { workspaceId, name, kind, queue, engineVersion, ...rest };
}

async function ensureSession(want: Session, before: Session | undefined, run: Run): Promise<Data> {
  const { workspaceId } = want;
  const make = (token: string): Promise<unknown> => run.spark.call('CreateSessionCluster', { path: { workspaceId }, body: { ...bodyOf(want), clientToken: token } });
  const thing = `${workspaceId}/session/${want.name}`;
  let found = await findOrCreate(existence(want, run), () => make(clientToken(run.requestId, thing)), run);
  if (differs(found, want, before)) {
    run.log.info('replace', { object: existence(want, run).what, why: 'its settings changed' });
    const replaced = idOf(found);
    await removeSession(want, run);
    found = await findOrCreate(existence(want, run), () => make(clientToken(run.requestId, `${thing} after ${replaced}`)), run);
  }
  await bringTo(want.state, machineOf(want, idOf(found), run), run);
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
  return removeUntilGone(existence(had, run), async (found) => {
    const sessionClusterId = idOf(found);
    await bringTo('stopped', machineOf(had, sessionClusterId, run), run);
    await run.spark.call('DeleteSessionCluster', { path: { workspaceId: had.workspaceId, sessionClusterId } });
  }, run);
}

const existence = (session: Session, run: Run) => ({
  what: `session '${session.name}'`,
  find: async () => {
    const sessions = await run.spark.list('ListSessionClusters', { path: { workspaceId: session.workspaceId } }, 'sessionClusters');
    return firstReadable(sessions.filter((item) => textAt(item, 'name') === session.name), (item) => read(session.workspaceId, idOf(item), run));
  },
});

const idOf = (session: Json): string => textAt(session, 'sessionClusterId') ?? '';

async function read(workspaceId: string, sessionClusterId: string, run: Run): Promise<Json> {
  return at(await run.spark.call('GetSessionCluster', { path: { workspaceId, sessionClusterId } }), 'sessionCluster') ?? {};
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

const FILE = 'spark-defaults.conf';

function bodyOf(want: Session): Record<string, Json> {
  return {
    name: want.name,
    kind: want.kind,
    queueName: want.queue,
    displayReleaseVersion: want.engineVersion,
    releaseVersion: want.engineVersion,
    fusion: want.fusion,
    publicEndpointEnabled: want.public,
    applicationConfigs: Object.keys(want.configs).sort()
      .map((key) => ({ configFileName: FILE, configItemKey: key, configItemValue: want.configs[key] ?? '' })),
    autoStartConfiguration: { enable: want.autoStart },
    autoStopConfiguration: want.autoStopMinutes === 0 ? { enable: false } : { enable: true, idleTimeoutMinutes: want.autoStopMinutes },
    ...(want.environmentId === undefined ? {} : { envId: want.environmentId }),
  };
}

function differs(session: Json, want: Session, before: Session | undefined): boolean {
  const stop = at(session, 'autoStopConfiguration');
  const stopMinutes = at(stop, 'enable') === true ? Number(textAt(stop, 'idleTimeoutMinutes')) : 0;
  const configs = listAt(session, 'applicationConfigs').map((item) => [textAt(item, 'configItemKey') ?? '', textAt(item, 'configItemValue') ?? '']);
  return textAt(session, 'kind') !== want.kind
    || textAt(session, 'queueName') !== want.queue
    || !(sameVersion(textAt(session, 'displayReleaseVersion'), want.engineVersion) || sameVersion(textAt(session, 'releaseVersion'), want.engineVersion))
    || (at(session, 'fusion') ?? false) !== want.fusion
    || (at(session, 'publicEndpointEnabled') ?? false) !== want.public
    || (at(session, 'autoStartConfiguration', 'enable') ?? false) !== want.autoStart
    || stopMinutes !== want.autoStopMinutes
    || (before !== undefined && before.environmentId !== want.environmentId)
    || configsDiffer(Object.fromEntries(configs) as Configs, want.configs, before?.configs ?? {});
}
