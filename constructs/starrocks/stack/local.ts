import { SecretV1 } from '@cdktf/provider-kubernetes/lib/secret-v1';
import { Construct } from 'constructs';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import { unlessOnly } from '../../../domain/names/place';
import { Files, checksum } from '../../core/kubernetes/files';
import { MANAGED } from '../../core/kubernetes/labels';
import { dnsName, hostOf, platformSpace } from '../../core/kubernetes/names';
import type { LocalPart, Smaller } from '../../core/kubernetes/part';
import { LAPTOP_PORTS } from '../../core/kubernetes/ports';
import { LocalSecret } from '../../core/kubernetes/secret';
import { Step } from '../../core/kubernetes/step';
import { Workload } from '../../core/kubernetes/workload';
import { metastoreUris } from '../../metastore/local/address';
import { metastore } from '../../metastore/service';
import { S3, STARROCKS_BUCKET, s3Endpoint, storeKey } from '../../storage/local/s3';
import type { StarRocksInstanceModel } from '../known/model';
import { STARROCKS, computeConf, frontendConf } from '../local/conf';
import { adminSql, catalogSql, groupSql, groupUsers, sqlScript } from '../local/sql';
import { starrocksSmoke } from '../local/smoke';
import { FRONTEND_START, computeStart } from '../local/start';
import { starrocks } from '../service';
import type { StarRocksOutputs } from './business';

/** Without it the SDK waits for a machine's metadata that is not there, and every table times out. */
const NO_METADATA = { AWS_EC2_METADATA_DISABLED: 'true' };

/** One frontend and one compute node for all instances of all businesses: more do not fit on a laptop. */
export function platform(stack: Construct, part: LocalPart<unknown>): Workload | undefined {
  const { space } = part;
  if (Object.values(part.each(starrocks)).every((instances) => Object.keys(instances).length === 0)) return undefined;
  const scope = new Construct(stack, 'StarRocks');
  const root = new LocalSecret(scope, 'Root', { name: STARROCKS.rootSecret, namespaces: [space.reference] });
  const rootPassword = { ROOT_PASSWORD: { secret: root.name, key: 'password' } };
  // The configuration names the store's key, which is known once the store's secret is there.
  const s3Key = storeKey();
  const conf = frontendConf({
    endpoint: s3Endpoint(space.name),
    region: S3.region,
    path: `${STARROCKS_BUCKET}/data`,
    accessKey: S3.adminKey,
    secretKey: s3Key,
  });
  const site = new SecretV1(scope, 'FrontendConf', {
    metadata: { name: 'starrocks-frontend', namespace: space.reference, labels: MANAGED },
    data: { 'fe.conf': conf },
  });
  const files = new Files(scope, 'ComputeConf', { name: 'starrocks-compute', space, data: { 'cn.conf': computeConf() } });
  const frontend = new Workload(scope, 'Frontend', {
    name: STARROCKS.frontend,
    space,
    image: 'starrocksFrontend',
    command: ['/bin/bash', '-ec', FRONTEND_START],
    env: NO_METADATA,
    secretFiles: { conf: 'starrocks-frontend' },
    mounts: { '/conf': 'conf' },
    checksums: { 'lakewright.io/conf': checksum({ conf }) },
    ports: { query: STARROCKS.query, http: STARROCKS.http, rpc: 9020, 'edit-log': 9010, meta: 6090 },
    expose: { query: LAPTOP_PORTS.starrocks.node, http: LAPTOP_PORTS.starrocksHttp.node },
    disk: { path: '/opt/starrocks/fe/meta', size: '5Gi' },
  });
  frontend.node.addDependency(site);
  const host = hostOf(STARROCKS.frontend, space.name);
  const compute = new Workload(scope, 'Compute', {
    name: STARROCKS.compute,
    space,
    image: 'starrocksCompute',
    command: ['/bin/bash', '-ec', computeStart(host)],
    env: NO_METADATA,
    secrets: rootPassword,
    files: { conf: files.name },
    mounts: { '/conf': 'conf' },
    checksums: files.checksums,
    ports: { heartbeat: 9050, thrift: 9060, brpc: 8060, http: 8040, starlet: 9070 },
    disk: { path: '/opt/starrocks/cn/storage', size: '10Gi' },
  });
  compute.node.addDependency(frontend);
  const hasMetastore = part.shared(metastore) !== undefined;
  const sql = hasMetastore
    ? catalogSql({ uris: metastoreUris(space.name), endpoint: s3Endpoint(space.name), accessKey: S3.adminKey })
    : 'SELECT 1;';
  const step = new Step(scope, 'Step', {
    name: 'starrocks-catalog',
    namespace: space.reference,
    image: 'starrocksFrontend',
    memory: 256,
    command: ['/bin/bash', '-ec', sqlScript(host, STARROCKS.query, sql)],
    secrets: { ...rootPassword, S3_KEY: { secret: S3.adminIn, key: 'password' } },
  });
  step.node.addDependency(compute);
  return frontend;
}

/** Users and resource groups of a business's instances. */
export function build(stack: Construct, part: LocalPart<Named<StarRocksInstanceModel>>): Named<StarRocksOutputs> {
  const { model, place, prefix, space } = part;
  const scope = new Construct(stack, 'StarRocks');
  const shared = platformSpace(prefix);
  const host = hostOf(STARROCKS.frontend, shared);
  return mapValues(model, ({ groups }, key) => {
    const at = new Construct(scope, key);
    const instance = dnsName(place.business, unlessOnly(key));
    const admin = `${instance}_admin`.replaceAll('-', '_');
    const users = groupUsers(instance, groups);
    const secretOf = (id: string, user: string): string => {
      const name = dnsName(id === 'Admin' ? 'admin' : id, unlessOnly(key), place.business, 'starrocks');
      return new LocalSecret(at, id, { name, namespaces: [space.reference, shared], data: { username: user } }).name;
    };
    const adminIn = secretOf('Admin', admin);
    const secrets = Object.entries(users).map(([group, { user }]) => secretOf(`Group-${group}`, user));
    const sql = [adminSql(admin, 'PASSWORD'), ...Object.values(users).map((user, index) => groupSql(user, `PASSWORD_${index}`))].join('\n');
    const step = new Step(at, 'Step', {
      name: dnsName(instance, 'starrocks'),
      namespace: shared,
      image: 'starrocksFrontend',
      memory: 256,
      command: ['/bin/bash', '-ec', sqlScript(host, STARROCKS.query, sql)],
      secrets: {
        ROOT_PASSWORD: { secret: STARROCKS.rootSecret, key: 'password' },
        PASSWORD: { secret: adminIn, key: 'password' },
        ...Object.fromEntries(secrets.map((secret, index) => [`PASSWORD_${index}`, { secret, key: 'password' }])),
      },
    });
    step.node.addDependency(...at.node.children.filter((child) => child !== step));
    return {
      instance_id: STARROCKS.frontend,
      query_endpoint: `${host}:${STARROCKS.query}`,
      http_endpoint: `${host}:${STARROCKS.http}`,
      groups: Object.keys(groups),
      admin_secret: adminIn,
    };
  });
}

/** Whatever is written, there is one frontend and one compute node. */
export const smaller = (instances: Named<StarRocksInstanceModel>): readonly Smaller[] =>
  Object.entries(instances).flatMap(([key, { frontend, backend }]) =>
    Object.entries({ frontend: { ...frontend, one: 'frontend' }, backend: { ...backend, one: 'compute node' } })
      .filter(([, { nodes }]) => nodes > 1)
      .map(([role, { nodes, one }]) => ({
        at: [key, role, 'nodes'],
        says: `starrocks ${key}: ${role}.nodes ${nodes} becomes 1 here: one ${one} for all`,
      })),
  );

export const outputs = (instances: Named<StarRocksOutputs>): Named<StarRocksOutputs> => instances;

export const smoke = starrocksSmoke;
