import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askWith } from '../../cli/adopting/account/ask';
import { readOnlyPolicy } from '../../cli/adopting/account/policy';
import { walkAccount } from '../../cli/adopting/account/walk-account';
import { KIND_WORDS, type KindWord } from '../../cli/adopting/account/kind-words';
import { WALKS } from '../../cli/adopting/account/walks';
import type { Thing } from '../../cli/adopting/thing';
import type { Exit } from '../../domain/exit';
import { realEdges } from '../../functions/spark-admin/edges';
import { type Ended, PROJECT } from '../support/cli';
import { lakewrightAside } from '../support/cli-aside';
import { THROTTLED } from '../support/spark-service/faults';
import { ANSWERS } from '../support/vendor-apis/answers';
import { VendorApis } from '../support/vendor-apis/server';
import { AN_ACCOUNT } from './an-account';
import { writeEstate } from './small-estate';

let apis: VendorApis;
const slept: number[] = [];

beforeEach(async () => {
  slept.length = 0;
  apis = await VendorApis.start(() => AN_ACCOUNT);
});
afterEach(() => apis.stop());

function walk(
  kinds: readonly KindWord[] = KIND_WORDS,
  region = 'cn-hangzhou',
  more: Readonly<Record<string, string>> = {},
): Promise<Thing[]> {
  const { env } = apis;
  const keys = {
    id: env['ALIBABA_CLOUD_ACCESS_KEY_ID'] ?? '',
    secret: env['ALIBABA_CLOUD_ACCESS_KEY_SECRET'] ?? '',
    token: env['ALIBABA_CLOUD_SECURITY_TOKEN'] ?? '',
  };
  const sleep = (time: number): Promise<void> => Promise.resolve(void slept.push(time));
  return walkAccount(kinds, askWith({ keys, region, edges: { ...realEdges(), sleep, environment: { ...env, ...more } } }));
}
const exitOf = (walked: Promise<unknown>): Promise<Exit> =>
  walked.then(
    () => {
      throw new Error('everything was read');
    },
    (thrown: unknown) => thrown as Exit,
  );
const countOf = (things: readonly Thing[], type: string): number => things.filter((thing) => thing.type === type).length;

describe('everything an account has is read', () => {
  it('page by page, a few requests at a time', async () => {
    const things = await walk();
    const counts = Object.fromEntries([...new Set(things.map(({ type }) => type))].map((type) => [type, countOf(things, type)]));
    expect(counts).toEqual({
      alicloud_oss_bucket: 23,
      alicloud_star_rocks_instance: 29,
      alicloud_star_rocks_node_group: 11,
      alicloud_alikafka_instance: 2,
      alicloud_alikafka_topic: 41,
      alicloud_alikafka_consumer_group: 1,
      alicloud_db_instance: 11,
      alicloud_db_readonly_instance: 1,
      alicloud_emrv2_cluster: 11,
      'ALIYUN::EMR::SparkWorkspace': 11,
    });
    expect(apis.together).toBeLessThanOrEqual(4);
    expect(new Set(things.map(({ type, id }) => `${type} ${id}`)).size).toBe(things.length);
  });

  it("in Terraform's words", async () => {
    const things = await walk();
    const told = (type: string, id: string): unknown => things.find((thing) => thing.type === type && thing.id === id)?.attributes;
    expect(told('alicloud_oss_bucket', 'files-0')).toEqual({
      bucket: 'files-0',
      storage_class: 'IA',
      redundancy_type: 'LRS',
      versioning: [{ status: 'Enabled' }],
      server_side_encryption_rule: [{ sse_algorithm: 'KMS', kms_master_key_id: 'key-1' }],
      tags: { team: 'bi & risk' },
    });
    const nodes = { spec_type: 'standard', storage_size: 200, disk_number: 1, storage_performance_level: 'pl1' };
    expect(told('alicloud_star_rocks_instance', 'c-0000000000000000')).toMatchObject({
      instance_name: 'Warehouse_0',
      cluster_zone_id: 'cn-hangzhou-i',
      vswitches: [{ vswitch_id: 'vsw-1', zone_id: 'cn-hangzhou-i' }],
      frontend_node_groups: [{ ...nodes, cu: 8, resident_node_number: 3 }],
      backend_node_groups: [{ ...nodes, cu: 16, resident_node_number: 3 }],
      tags: { team: 'bi' },
    });
    expect(told('alicloud_star_rocks_node_group', 'c-0000000000000000:ng-3')).toEqual({
      ...nodes,
      instance_id: 'c-0000000000000000',
      node_group_name: 'query-3',
      cu: 32,
      resident_node_number: 2,
    });
    expect(told('alicloud_alikafka_instance', 'alikafka_one')).toMatchObject({
      instance_type: 'alikafka_serverless',
      serverless_config: [{ reserved_publish_capacity: 60, reserved_subscribe_capacity: 60 }],
      service_version: '3.3.1',
      config: '{"enable.acl":"true"}',
    });
    expect(told('alicloud_alikafka_topic', 'alikafka_one:orders-7')).toMatchObject({
      partition_num: 12,
      configs: '{"retention.hours":"48"}',
    });
    expect(told('alicloud_db_instance', 'rm-3')).toMatchObject({ instance_name: 'db-3', instance_storage: 50, tags: { team: 'bi' } });
    expect(told('alicloud_emrv2_cluster', 'c-emr-10')).toMatchObject({
      applications: ['HIVE'],
      node_attributes: [{ key_pair_name: '', ram_role: 'AliyunECSInstanceForEMRRole' }],
      node_groups: [{ node_group_name: 'master', node_count: 1, system_disk: [{ category: 'cloud_essd', size: 80 }], data_disks: [] }],
    });
    expect(told('ALIYUN::EMR::SparkWorkspace', 'w-10')).toEqual({ WorkspaceName: 'clicked-10', queues: ['root_queue', 'night'] });
  });

  it('again where a service asks for patience or breaks off, each time a little later', async () => {
    apis.faults.plan('DescribeInstances', THROTTLED, { times: 2 });
    apis.faults.plan('GetInstanceList', { kind: 'refuse', status: 400, code: 'ONS_SYSTEM_FLOW_CONTROL' });
    apis.faults.plan('ListBuckets', { kind: 'refuse', status: 503, code: 'QpsLimitExceeded' });
    apis.faults.plan('GetTopicList', { kind: 'drop' });
    const things = await walk();
    expect([countOf(things, 'alicloud_star_rocks_instance'), countOf(things, 'alicloud_alikafka_topic')]).toEqual([29, 41]);
    expect(slept.map((time) => Math.floor(time / 500)).sort()).toEqual([1, 1, 1, 1, 2]);
  });
});

describe('what cannot be read is told at once, with what to do', () => {
  it('no permission: by what is missing', async () => {
    for (const action of ['sr:DescribeNodeGroups', 'oss:GetBucketTagging']) apis.denied.add(action);
    const { message, code } = await exitOf(walk());
    expect(code).toBe(3);
    expect(message.replaceAll(/ on '[^']+'/g, ' on one').split('\n')).toEqual([
      '[adopt.account.forbidden] the keys may not ask OSS: oss:GetBucketTagging is not allowed on one',
      '  fix: allow oss:ListBuckets, oss:GetBucketInfo, oss:GetBucketTagging, or leave it out: --kind starrocks,kafka,rds,emr,spark',
      '[adopt.account.forbidden] the keys may not ask StarRocks: sr:DescribeNodeGroups is not allowed on one',
      '  fix: allow sr:DescribeInstances, sr:DescribeNodeGroups, or leave it out: --kind bucket,kafka,rds,emr,spark',
    ]);
  });

  it.each<[code: string, kinds: readonly KindWord[], region: string, env: Readonly<Record<string, string>>, fault: number]>([
    ['adopt.account.region', ['kafka'], 'eu-west-1', {}, 0],
    ['adopt.account.unreached', ['emr'], 'cn-hangzhou', { EMR_ENDPOINT: 'http://127.0.0.1:1' }, 0],
    ['adopt.account.throttled', ['rds'], 'cn-hangzhou', {}, 429],
    ['adopt.account.unavailable', ['rds'], 'cn-hangzhou', {}, 503],
    ['adopt.account.refused', ['rds'], 'cn-hangzhou', {}, 400],
  ])('%s', async (code, kinds, region, env, status) => {
    if (status > 0) apis.faults.plan('DescribeDBInstances', { kind: 'refuse', status, code: 'Odd' }, { times: 99 });
    const { message } = await exitOf(walk(kinds, region, env));
    expect(message).toMatch(new RegExp(`^\\[${code}\\] .*\n  fix: .*$`));
  });

  it('keys that nobody accepts: once', async () => {
    const strange = askWith({
      keys: { id: 'LTAI-nobody', secret: 'x', token: 'y' },
      region: 'cn-hangzhou',
      edges: { ...realEdges(), environment: apis.env },
    });
    const { message } = await exitOf(walkAccount(KIND_WORDS, strange));
    expect(message.match(/\[adopt/g)).toHaveLength(1);
    expect(message).toContain('[adopt.account.keys] the access keys are not accepted; ');
  });
});

test('the policy of the guide allows what is called, and nothing else', () => {
  const guide = readFileSync(join(PROJECT, 'docs', 'guides', 'existing.md'), 'utf8');
  const policies = [...guide.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => JSON.parse(text) as unknown);
  expect(policies).toContainEqual(readOnlyPolicy());
  const called = Object.values(WALKS).flatMap(({ operations }) => operations.map(({ action }) => action));
  expect(called.filter((action) => !action.startsWith('oss:')).sort()).toEqual(
    Object.values(ANSWERS)
      .map(({ action }) => action)
      .sort(),
  );
});

describe('the command', () => {
  const root = mkdtempSync(join(tmpdir(), 'adopt-command-'));
  const folder = join(root, 'estate');
  beforeAll(() => {
    writeEstate(folder);
  });
  afterAll(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const run = (env: NodeJS.ProcessEnv, ...options: readonly string[]): Promise<Ended> =>
    lakewrightAside(['adopt', '--estate', folder, '--env', 'prod', ...options], { HOME: root, ...env });

  it('says what is missing where no key opens the account, or its role cannot be assumed', async () => {
    const without = await run({ ALIBABA_CLOUD_ACCESS_KEY_ID: '', ALIBABA_CLOUD_ACCESS_KEY_SECRET: '' });
    expect([without.status, without.stderr]).toEqual([
      3,
      expect.stringMatching(/^\[adopt\.account\.credentials\] .*\n {2}fix: .*--from FILE/),
    ]);
    appendFileSync(join(folder, 'environments', 'prod.yaml'), 'account: { id: "1111222233334444", role: reader }\n');
    const refused = await run({ ...apis.env, ALICLOUD_STS_ENDPOINT: 'http://127.0.0.1:1' });
    expect([refused.status, refused.stderr]).toEqual([3, expect.stringMatching(/^\[adopt\.account\.role\] .*role\/reader.*\n {2}fix: /)]);
    writeEstate(folder);
  });

  it('reads and adopts at once what is meant, and nothing else', async () => {
    const told = await run(apis.env, '--kind', 'starrocks', '--name', 'Warehouse_?', '--tag', 'team=bi', '--business', 'risk');
    expect(told.stdout).toContain('prod adopts 16 things: adopted.yaml, businesses/risk.yaml\n');
    expect(told.stdout).toContain('plan from code: 16 to import, 0 to add, 0 to change, 0 to replace, 0 to destroy');
    expect(new Set(apis.calls)).toEqual(new Set(['DescribeInstances', 'DescribeNodeGroups']));
    // One page for each of the ten that are called so, and a second one for the one with more groups.
    expect(apis.calls.filter((call) => call === 'DescribeNodeGroups')).toHaveLength(11);
    expect(readFileSync(join(folder, 'businesses', 'risk.yaml'), 'utf8')).toContain('query-10: { nodes: 2, size: 32 CU, spec: standard');
  });
});
