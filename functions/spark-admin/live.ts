import type { LivePart, LiveValue } from '../../domain/live';
import { type Json, at, listAt, textAt } from './api/json';
import { listQueues } from './kinds/queue-quota';
import type { Run } from './run';
import { workspacesNamed } from './workspace';

type Read = Pick<Run, 'spark'>;

/**
 * What is in the workspace of this name, in the words of the properties that its parts are made with; undefined where there is no such
 * workspace. Lists are all it asks for.
 */
export async function livePartsOf(workspaceName: string, run: Read): Promise<readonly LivePart[] | undefined> {
  const [workspaceId] = await workspacesNamed(workspaceName, run);
  if (workspaceId === undefined) return undefined;
  const parts = await Promise.all([queues, kyuubi, livy, sessions, members].map((list) => list(workspaceId, run)));
  return parts.flat();
}

type List = (workspaceId: string, run: Read) => Promise<readonly LivePart[]>;

const queues: List = async (workspaceId, run) =>
  (await listQueues(workspaceId, run)).map(({ name, maxCu, environments }) =>
    part('Custom::SparkQueue', name, { MaxCu: maxCu, Environments: environments.map((one) => (one === 'prod' ? 'production' : one)) }),
  );

const kyuubi: List = async (workspaceId, { spark }) =>
  (await spark.list('ListKyuubiServices', { path: { workspaceId } }, 'data', 'kyuubiServices')).map((service) =>
    part('Custom::SparkKyuubi', textAt(service, 'name'), {
      Queue: textAt(service, 'queue'),
      KyuubiVersion: textAt(service, 'kyuubiReleaseVersion'),
      ComputeInstance: textAt(service, 'computeInstance'),
      // One is what there is where it says nothing.
      Replicas: textAt(service, 'replica') ?? 1,
    }),
  );

const livy: List = async (workspaceId, { spark }) =>
  listAt(await spark.call('ListLivyCompute', { path: { workspaceId } }), 'data', 'livyComputes').map((gateway) =>
    part('ALIYUN::EMR::LivyCompute', textAt(gateway, 'name'), { QueueName: textAt(gateway, 'queueName') }),
  );

const sessions: List = async (workspaceId, { spark }) =>
  (await spark.list('ListSessionClusters', { path: { workspaceId } }, 'sessionClusters')).map((session) =>
    part('Custom::SparkSession', textAt(session, 'name'), {
      Kind: textAt(session, 'kind'),
      Queue: textAt(session, 'queueName'),
      AutoStopMinutes: stopMinutes(at(session, 'autoStopConfiguration')),
    }),
  );

const stopMinutes = (stop: Json | undefined): LiveValue | undefined =>
  stop === undefined || stop === null ? undefined : at(stop, 'enable') === true ? textAt(stop, 'idleTimeoutMinutes') : 0;

const members: List = async (workspaceId, { spark }) =>
  (await spark.list('ListMembers', { path: { workspaceId } }, 'members')).map((member) => {
    const arn = textAt(member, 'memberArn') ?? '';
    const roles = listAt(member, 'roles').flatMap((role) => textAt(role, 'roleName') ?? []);
    return part('Custom::SparkMember', arn.slice(arn.indexOf('member/') + 'member/'.length), { Roles: roles });
  });

const part = (type: string, name: string | undefined, values: Readonly<Record<string, LiveValue | undefined>>): LivePart => ({
  type,
  name: name ?? '',
  values: Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]]))),
});
