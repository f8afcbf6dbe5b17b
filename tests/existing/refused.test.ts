import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { adopt } from '../../cli/actions/adopt';
import { writeEstate } from './small-estate';

/** What `adopt` says of a list; nothing is written where it refuses. */
async function told(list: unknown, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const root = mkdtempSync(join(tmpdir(), 'adopt-'));
  const folder = join(root, 'estate');
  try {
    writeEstate(folder);
    mkdirSync(join(folder, 'profiles'));
    for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
    const file = join(root, 'list.yaml');
    writeFileSync(file, typeof list === 'string' ? list : stringify(list));
    const before = readFileSync(join(folder, 'businesses', 'risk.yaml'), 'utf8');
    try {
      await adopt({ estate: folder, env: 'prod', from: file });
    } catch (error) {
      expect(readFileSync(join(folder, 'businesses', 'risk.yaml'), 'utf8')).toBe(before);
      return (error as Error).message.replaceAll(root, '').replaceAll(/^\/list.yaml:\d+:\d+ /gm, '');
    }
    return readFileSync(join(folder, 'adopted.yaml'), 'utf8');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const bucket = (more: object = {}): object => ({
  type: 'alicloud_oss_bucket',
  id: 'raw',
  business: 'risk',
  attributes: { bucket: 'raw' },
  ...more,
});
const kafka = (id: string, attributes: object = {}): object => ({
  type: 'alicloud_alikafka_instance',
  id,
  attributes: { name: id, instance_type: 'alikafka_serverless', serverless_config: [{ reserved_publish_capacity: 60 }], ...attributes },
});
const topic = (instance: string): object => ({
  type: 'alicloud_alikafka_topic',
  id: `${instance}:events`,
  business: 'risk',
  attributes: { topic: 'events', instance_id: instance, partition_num: 3 },
});
const DATABASE = { engine: 'MySQL', engine_version: '8.0', instance_type: 'mysql.n2.medium.1', instance_storage: 50 };
const CLUSTER = {
  cluster_name: 'hadoop',
  cluster_type: 'DATALAKE',
  applications: ['HIVE'],
  node_attributes: [{ vpc_id: 'vpc-1', zone_id: 'cn-hangzhou-i', security_group_id: 'sg-1', ram_role: 'emr' }],
  node_groups: [
    {
      node_group_type: 'MASTER',
      node_group_name: 'master',
      node_count: 1,
      instance_types: ['ecs.g7.xlarge'],
      system_disk: [{ category: 'cloud_essd', size: 80 }],
    },
  ],
};
const TAKEN = { 'adopted.yaml': '- { resource: risk-prod/alicloud_oss_bucket.Buckets_own_Bucket, id: raw }\n' };

test.each<[code: string, list: unknown, message: string, files?: Readonly<Record<string, string>>]>([
  ['adopt.list.unusable', 'hello', 'this is no list of what exists'],
  ['adopt.list.unusable', { objects: [{ type: 'alicloud_oss_bucket' }] }, 'an entry has no type or no id'],
  ['adopt.list.twice', { objects: [bucket(), bucket()] }, "'raw' is listed twice"],
  [
    'adopt.impossible',
    { objects: [{ type: 'ALIYUN::EMR::SparkWorkspace', id: 'w-1', business: 'risk' }] },
    "'w-1' cannot be adopted: no Terraform type holds a Spark workspace",
  ],
  ['adopt.impossible', { objects: [{ type: 'alicloud_ros_stack', id: 's-1', business: 'risk' }] }, "'s-1' cannot be adopted"],
  ['adopt.taken', { objects: [bucket()] }, "'raw' is what stack 'risk-prod' has", TAKEN],
  [
    'adopt.taken',
    { objects: [bucket({ attributes: { bucket: 'raw', tags: { 'managed-by': 'lakewright' } } })] },
    "'raw' is what another estate has: its tags say so",
  ],
  ['adopt.region', { objects: [bucket({ region: 'cn-shanghai' })] }, "'raw' is in cn-shanghai, prod is in cn-hangzhou"],
  ['adopt.attributes.missing', { objects: [bucket({ attributes: {} })] }, "of 'raw' is not told: bucket"],
  [
    'adopt.attributes.missing',
    { objects: [{ type: 'alicloud_db_instance', id: 'rm-1', business: 'risk' }] },
    "of 'rm-1' is not told: engine, engine_version, instance_storage, instance_type",
  ],
  [
    'adopt.attributes.missing',
    { objects: [{ type: 'alicloud_emrv2_cluster', id: 'c-1', business: 'risk', attributes: CLUSTER }] },
    "of 'c-1' is not told: release_version, node_attributes.key_pair_name, node_groups.data_disks",
  ],
  ['adopt.business.missing', { objects: [bucket({ business: undefined })] }, "'raw' is of no business"],
  ['adopt.business.unknown', { objects: [bucket({ business: 'lending' })] }, "there is no business 'lending'"],
  [
    'adopt.business.profile',
    { objects: [bucket()] },
    "'raw' would be written under buckets of 'risk', which has that from profile 'standard': its own would take its place",
    {
      'businesses/risk.yaml': 'profile: standard\nowner: risk@acme.example\n',
      'profiles/standard.yaml': 'costCenter: "1"\nbuckets: { own: {} }\n',
    },
  ],
  [
    'adopt.parent.missing',
    {
      objects: [
        {
          type: 'alicloud_star_rocks_node_group',
          id: 'c-1:ng-1',
          business: 'risk',
          attributes: { node_group_name: 'query', instance_id: 'c-1', resident_node_number: 1, cu: 8 },
        },
      ],
    },
    "'c-1:ng-1' belongs to 'c-1', which is not in the list",
  ],
  ['adopt.kafka.second', { objects: [kafka('a'), kafka('b')] }, "'b' is one more Kafka instance"],
  ['adopt.kafka.edition', { objects: [kafka('a', { instance_type: 'alikafka' })] }, "'a' is no serverless instance"],
  ['adopt.kafka.other', { objects: [kafka('a'), topic('b')] }, "'b:events' is on another instance than prod shares"],
  ['adopt.nothing', { objects: [{ type: 'alicloud_vpc', id: 'vpc-1' }] }, 'alicloud_vpc vpc-1: used as it is: network.existing.vpc'],
])('%s', async (...[code, list, message, files]) => {
  const said = await told(list, files);
  expect(said).toContain(`[${code}] `);
  expect(said).toContain(message);
  expect(said).toContain('fix: ');
});

test.each([
  ['adoption.list', 'hello: 1'],
  ['adoption.shape', '- hello'],
  ['adoption.key.unknown', '- { resource: a-b/x.y, id: "1", what: 1 }'],
  ['adoption.resource.form', '- { resource: x, id: "1" }'],
  ['adoption.id.missing', '- { resource: a-b/x.y }'],
  ['adoption.keep.form', '- { resource: a-b/x.y, id: "1", keep: [1] }'],
  ['adoption.attributes.form', '- { resource: a-b/x.y, id: "1", attributes: [1] }'],
  ['adoption.twice', '- { resource: a-b/x.y, id: "1" }\n- { resource: a-b/x.z, id: "1" }'],
  ['adoption.undescribed', '- { resource: risk-prod/alicloud_oss_bucket.Gone, id: "1" }'],
])('%s', async (code, text) => {
  const said = await told({ objects: [bucket()] }, { 'adopted.yaml': `${text}\n` });
  expect(said).toMatch(new RegExp(`estate/adopted.yaml:\\d+:\\d+ \\[${code.replace('.', '\\.')}\\] [\\s\\S]*fix: `));
});

test('a list that tells little: what it does not tell stays as it is; topics alone are on an instance that is used', async () => {
  const said = await told({
    objects: [bucket(), topic('alikafka_x'), { type: 'alicloud_db_instance', id: 'rm-1', business: 'risk', attributes: DATABASE }],
  });
  expect(said).toContain(
    '- { resource: risk-prod/alicloud_oss_bucket.Buckets_raw_Bucket, id: raw, keep: [access_monitor, cors_rule, lifecycle_rule, logging, logging_isenable, policy, redundancy_type, referer_config, storage_class, tags, transfer_acceleration, versioning, website] }',
  );
  expect(said).toContain('alicloud_alikafka_topic.Kafka_Topics_events_Topic');
});
