import { rosUpdatable } from '@lakewright/provider-knowledge/ros';
import type { CloudObject, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { View } from '../cloud/store';
import { GIVEN_QUEUES, SPARK_QUEUE } from './services';
import { textOf, type Place, type RosType } from './types';

/** What a function answers for one custom type, made from the parameters it is given. */
interface CustomRow {
  readonly required: readonly string[];
  /** Pattern of its own id, if the service gives one. */
  readonly id?: string;
  readonly data: (id: string, parameters: JsonObject, place: Pick<Place, 'region' | 'cloud' | 'fill'>) => JsonObject;
}

const WORKSPACE = ['WorkspaceId', 'Name'] as const;

function token(gateway: string): CustomRow {
  return {
    required: [...WORKSPACE, gateway, 'SecretName'],
    data: (_id, { Name: name, SecretName: secret }) => ({ Name: textOf(name), SecretName: textOf(secret), SecretVersion: '' }),
  };
}

/** Custom types whose answers are known. */
const ROWS: Readonly<Record<string, CustomRow>> = {
  'Custom::SparkFound': {
    required: ['WorkspaceName'],
    data: (_id, { WorkspaceName: name, Livy: livy }, { cloud, fill }) => {
      const id = workspaceNamed(textOf(name), cloud);
      const isIts = ({ attributes }: CloudObject): boolean => attributes['WorkspaceBizId'] === id && attributes['Name'] === livy;
      const gateway = cloud.all('ALIYUN::EMR::LivyCompute').find(isIts);
      return { WorkspaceId: id, Since: fill('{12d}'), ...(gateway ? { LivyComputeId: gateway.id } : {}) };
    },
  },
  'Custom::SparkRoom': { required: ['WorkspaceName', 'Queues'], data: () => ({ Lowered: '' }) },
  [SPARK_QUEUE]: {
    required: [...WORKSPACE, 'MaxCu'],
    data: (id, { Name: name, MaxCu: max, MinCu: min }) => ({ Id: id, Name: textOf(name), MaxCu: textOf(max), MinCu: textOf(min ?? 0) }),
  },
  'Custom::SparkKyuubi': {
    required: [...WORKSPACE, 'Queue', 'EngineVersion'],
    id: 'kb-{16x}',
    data: (id, { Name: name, Public: isPublic }, { region }) => {
      const inner = `kyuubi-${region}-internal.spark.emr.aliyuncs.com`;
      return {
        Id: id,
        Name: textOf(name),
        State: 'RUNNING',
        InnerEndpoint: inner,
        PublicEndpoint: isPublic === true ? inner.replace('-internal', '') : '',
        JdbcUrl: `jdbc:hive2://${inner}:80/;transportMode=http;httpPath=cliservice/token/`,
      };
    },
  },
  'Custom::SparkSession': {
    required: [...WORKSPACE, 'Kind', 'Queue', 'EngineVersion'],
    id: 'sc-{16x}',
    data: (id, { Name: name }, { region }) => ({
      Id: id,
      Name: textOf(name),
      State: 'RUNNING',
      Endpoint: `session-${region}.spark.emr.aliyuncs.com/${id}`,
      InnerEndpoint: `session-${region}-internal.spark.emr.aliyuncs.com/${id}`,
    }),
  },
  'Custom::SparkNetworkConnection': {
    required: [...WORKSPACE, 'VpcId', 'VSwitchIds', 'SecurityGroupId'],
    id: 'ns-{16x}',
    data: (id, { Name: name }) => ({ Id: id, Name: textOf(name) }),
  },
  'Custom::SparkMember': {
    required: ['WorkspaceId', 'MemberId'],
    data: (_id, { WorkspaceId: workspace, MemberId: member, Roles: roles }) => ({
      MemberArn: `acs:emr::${textOf(workspace)}:member/${textOf(member)}`,
      Roles: Array.isArray(roles) ? roles.join() : textOf(roles),
    }),
  },
  'Custom::SparkKyuubiToken': token('KyuubiServiceId'),
  'Custom::SparkLivyToken': token('LivyComputeId'),
};

/** A custom type nobody wrote a row for answers an id and its own parameters. */
const UNKNOWN: CustomRow = {
  required: [],
  data: (id, parameters) => ({
    Id: id,
    Name: id,
    ...Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, textOf(value)])),
  }),
};

/** A type whose objects a function makes: `ALIYUN::ROS::CustomResource` and everything under `Custom::`. */
export function customType(type: string): RosType | undefined {
  if (type !== 'ALIYUN::ROS::CustomResource' && !type.startsWith('Custom::')) return undefined;
  const row = ROWS[type] ?? UNKNOWN;
  const parametersOf = ({ Parameters: parameters }: JsonObject): JsonObject => (parameters ?? {}) as JsonObject;
  return {
    required: ['ServiceToken'],
    updatable: rosUpdatable('ALIYUN::ROS::CustomResource'),
    id: '{uuid}',
    check: (properties, place) => check(type, row, properties, parametersOf(properties), place),
    // The function is told of the removal as well.
    checkRemoval: (_object, properties, cloud) => void functionOf(type, properties, cloud),
    object: (id, properties, place) => ({
      kind: type,
      id: objectId(type, id, parametersOf(properties)),
      attributes: { ...parametersOf(properties), Data: dataOf(row, type, id, parametersOf(properties), place) },
    }),
    stays: (id) => type === SPARK_QUEUE && GIVEN_QUEUES.some((queue) => id.endsWith(`/${queue}`)),
    attributes: (id, properties, place) => {
      const data = dataOf(row, type, id, parametersOf(properties), place);
      return { ...data, Outputs: data };
    },
  };
}

function dataOf(row: CustomRow, type: string, id: string, parameters: JsonObject, place: Place): JsonObject {
  const known = objectId(type, id, parameters);
  return row.data(row.id === undefined ? known : (idThere(type, known, place) ?? place.fill(row.id)), parameters, place);
}

/** Id of an object that is there, which another stack may have let go of. */
function idThere(type: string, known: string, { cloud }: Place): string | undefined {
  const data = cloud.get(type, known)?.attributes['Data'] as JsonObject | undefined;
  return typeof data?.['Id'] === 'string' ? data['Id'] : undefined;
}

function workspaceNamed(name: string, cloud: View): string {
  const found = cloud.all('ALIYUN::EMR::SparkWorkspace').find(({ attributes }) => attributes['WorkspaceName'] === name);
  if (found !== undefined) return found.id;
  throw new ServiceError('CustomResourceFailed', `Custom::SparkFound: there is no workspace '${name}'`);
}

/** Objects of a workspace are known by their kind and name in it, members by their id. */
function objectId(type: string, id: string, { WorkspaceId: workspace, Name: named, MemberId: member }: JsonObject): string {
  const name = named ?? member;
  if (workspace === undefined || name === undefined) return id;
  return `${textOf(workspace)}/${type.replace('Custom::Spark', '').toLowerCase()}/${textOf(name)}`;
}

/** Name of the function that a custom resource is made by. */
const functionName = ({ ServiceToken: token }: JsonObject): string | undefined =>
  /^acs:fc:[^:]*:[^:]*:functions\/([^/]+)/.exec(textOf(token))?.[1];

function functionOf(type: string, properties: JsonObject, cloud: View): string {
  const name = functionName(properties);
  if (name !== undefined && cloud.get('alicloud_fcv3_function', name) !== undefined) return name;
  const token = textOf(properties['ServiceToken']);
  throw new ServiceError('InvalidServiceToken', `the ServiceToken '${token}' of a ${type} names no function that is there`);
}

/** Whether the resource of a stack is made by the function. */
export const isMadeBy = (properties: JsonObject, name: string): boolean => functionName(properties) === name;

function check(type: string, { required }: CustomRow, properties: JsonObject, parameters: JsonObject, { cloud }: Place): void {
  functionOf(type, properties, cloud);
  const missing = required.filter((property) => (parameters[property] ?? '') === '');
  if (missing.length > 0) throw new ServiceError('CustomResourceFailed', `${type}: ${missing.join(', ')} is missing`);
  const workspace = textOf(parameters['WorkspaceId']);
  if (required.includes('WorkspaceId') && cloud.get('ALIYUN::EMR::SparkWorkspace', workspace) === undefined)
    throw new ServiceError('CustomResourceFailed', `${type}: the workspace '${workspace}' does not exist`);
  const queue = textOf(parameters['Queue']);
  if (queue !== '' && !GIVEN_QUEUES.includes(queue) && cloud.get(SPARK_QUEUE, `${workspace}/queue/${queue}`) === undefined) {
    throw new ServiceError('CustomResourceFailed', `${type}: the workspace has no queue '${queue}'`);
  }
}
