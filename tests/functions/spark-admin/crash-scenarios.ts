import { type Asked, type Harness, WORKSPACE } from './harness';

/** One request whose function is killed at every point. */
export interface Scenario {
  readonly name: string;
  /** Requests that are carried out before. */
  readonly before?: readonly Asked[];
  readonly asked: Asked;
}

const QUEUE = { WorkspaceId: WORKSPACE, Name: 'night', MaxCu: 40, MinCu: 4, Environments: ['production'] };
const ROOM = { WorkspaceName: 'acme-prod-risk', Queues: { root_queue: { MaxCu: 60 }, dev_queue: { MaxCu: 10 } } };
const GIVEN = { WorkspaceId: WORKSPACE, Name: 'dev_queue', MaxCu: 30, RestoreMaxCu: 20 };
const KYUUBI = {
  WorkspaceId: WORKSPACE,
  Name: 'bi',
  Queue: 'dev_queue',
  EngineVersion: 'esr-4.6.0',
  SparkConfigs: { a: '1' },
};
const SESSION = { WorkspaceId: WORKSPACE, Name: 'adhoc', Kind: 'SQL', Queue: 'dev_queue', EngineVersion: 'esr-4.6.0' };
const NETWORK = {
  WorkspaceId: WORKSPACE,
  Name: 'to-vpc',
  VpcId: 'vpc-1',
  VSwitchIds: ['vsw-1'],
  SecurityGroupId: 'sg-1',
};
const MEMBER = { WorkspaceId: WORKSPACE, MemberId: '2', Roles: ['DataScience', 'Admin'] };
const KYUUBI_TOKEN = { WorkspaceId: WORKSPACE, KyuubiServiceId: 'kb-1', Name: 'etl', SecretName: 'etl' };
const LIVY_TOKEN = { WorkspaceId: WORKSPACE, LivyComputeId: 'lc-1', Name: 'etl', SecretName: 'etl' };

const create = (type: string, properties: Asked['properties']): Asked => ({ type, properties });
const update = (type: string, old: Asked['properties'], change: Asked['properties']): Asked => ({
  type,
  request: 'Update',
  properties: { ...old, ...change },
  old,
  requestId: 'request-2',
});
const remove = (type: string, properties: Asked['properties']): Asked => ({
  type,
  request: 'Delete',
  properties,
  requestId: 'request-2',
});

const KINDS = [
  { type: 'Custom::SparkRoom', properties: ROOM, change: { Queues: { root_queue: { MaxCu: 30 } } } },
  { type: 'Custom::SparkQueue', properties: QUEUE, change: { MaxCu: 60 } },
  { type: 'Custom::SparkQueue', properties: GIVEN, change: { MaxCu: 10 } },
  { type: 'Custom::SparkKyuubi', properties: KYUUBI, change: { SparkConfigs: { a: '2' } } },
  { type: 'Custom::SparkSession', properties: SESSION, change: { AutoStopMinutes: 10 } },
  { type: 'Custom::SparkNetworkConnection', properties: NETWORK, change: { SecurityGroupId: 'sg-2' } },
  { type: 'Custom::SparkMember', properties: MEMBER, change: { Roles: ['Owner'] } },
  { type: 'Custom::SparkKyuubiToken', properties: KYUUBI_TOKEN, change: { Version: 'v2' } },
  { type: 'Custom::SparkLivyToken', properties: LIVY_TOKEN, change: { Version: 'v2' } },
] as const;

const nameOf = (type: string, properties: Asked['properties']): string => `${type}${properties.Name === 'dev_queue' ? ' dev_queue' : ''}`;

/** Room that is no longer wanted stays as it is. */
const NOTHING_TO_DO = 'Delete Custom::SparkRoom';

/** Create, update and delete of every kind, and a rename. */
export const SCENARIOS: readonly Scenario[] = [
  ...KINDS.flatMap(({ type, properties, change }) => [
    { name: `Create ${nameOf(type, properties)}`, asked: create(type, properties) },
    {
      name: `Update ${nameOf(type, properties)}`,
      before: [create(type, properties)],
      asked: update(type, properties, change),
    },
    { name: `Delete ${nameOf(type, properties)}`, before: [create(type, properties)], asked: remove(type, properties) },
  ]).filter(({ name }) => name !== NOTHING_TO_DO),
  {
    name: 'rename of a queue',
    before: [create('Custom::SparkQueue', QUEUE)],
    asked: update('Custom::SparkQueue', QUEUE, { Name: 'late' }),
  },
];

/** The gateways that tokens are for, and lists that lag behind. */
export function prepare(harness: Harness): void {
  const { world } = harness.service;
  Object.assign(world.pace, { lag: 2, largestPage: 2, reads: 1 });
  harness.workspace.kyuubi.add(
    'kb-1',
    { kyuubiServiceId: 'kb-1', settings: { name: 'other' }, restarts: 0, state: 'RUNNING', reads: 0 },
    true,
  );
  harness.workspace.livy.add('lc-1');
}

/**
 * Everything there is, without what differs from run to run: ids, and tokens' values, of which only counts whether
 * they are the stored ones.
 */
export function stateOf(harness: Harness) {
  const { queues, kyuubi, sessions, networks, members, tokens } = harness.workspace;
  const stored = new Set([...harness.service.world.secrets.values()].map(({ versions, current }) => versions.get(current)));
  return {
    queues: queues.all().map(({ createTime: _, ...queue }) => queue),
    kyuubi: kyuubi.all().map(({ settings, state, restarts }) => ({ settings, state, restarts })),
    sessions: sessions.all().map(({ settings, state }) => ({ settings, state })),
    networks: networks.all().map(({ networkServiceId: _, ...network }) => network),
    members: members.all().map(({ memberArn, roles }) => ({ memberArn, roles: [...roles].sort() })),
    tokens: tokens.all().map(({ name, token, gatewayId, expireDays }) => ({ name, gatewayId, expireDays, stored: stored.has(token) })),
    secrets: [...harness.service.world.secrets].map(([name, { versions }]) => ({
      name,
      versions: [...versions.keys()],
    })),
  };
}
