import { rate } from '../../../preview/rate/rate';
import { TAKEN } from '../../../preview/rate/rows/taken';
import { UPDATED } from '../../../preview/rate/rows/updated';
import type { UpdatedRow } from '../../../preview/rate/rows/updated-row';
import type { RiskRow } from '../../../domain/tables';
import { change, diff, resource } from '../render/fixtures/made';

const rated = (type: string, action: 'update' | 'replace' | 'delete', diffs: readonly ReturnType<typeof diff>[] = []): RiskRow =>
  rate(change({ ...resource('risk-dev', `${type}.A`), type }, action, { diffs }), {
    change: undefined,
    cost: undefined,
    unsent: new Set(),
  });

const BUCKET = 'alicloud_oss_bucket';
const INNER = 'ALIYUN::OSS::Bucket';

/** One change each: the type, the attribute, both values, and what is told. Rows without one fail below. */
const UPDATES: readonly (readonly [string, string, string | undefined, string | undefined, RiskRow['risk'], RegExp])[] = [
  [
    BUCKET,
    'lifecycle_rule[tmp].expiration[].days',
    '90',
    '60',
    'data-loss',
    /^objects older than 60 days are deleted within a day; until now they stay 90 days$/,
  ],
  [BUCKET, 'lifecycle_rule[tmp].expiration[].days', undefined, '7', 'data-loss', /^objects older than \d+ days/],
  [BUCKET, 'lifecycle_rule[tmp].expiration[].days', '60', '90', 'metadata', /in place/],
  [BUCKET, 'lifecycle_rule[tmp].expiration[].days', '60', undefined, 'metadata', /in place/],
  [INNER, 'LifecycleConfiguration.Rule[1].Expiration.Days', '90', '60', 'data-loss', /^objects older than \d+ days/],
  ['alicloud_oss_bucket_lifecycle', 'rule[a].expiration[].days', '9', '8', 'data-loss', /^objects older than \d+ days/],
  [BUCKET, 'lifecycle_rule[all].noncurrent_version_expiration[].days', '30', '7', 'data-loss', /older versions/],
  [BUCKET, 'lifecycle_rule[all].noncurrent_version_expiration[].days', undefined, '30', 'metadata', /in place/],
  [INNER, 'LifecycleConfiguration.Rule[0].NoncurrentVersionExpiration.NoncurrentDays', '30', '7', 'data-loss', /older versions/],
  [BUCKET, 'lifecycle_rule[all].transitions[].days', '30', '7', 'metadata', /in place/],
  ['alicloud_log_store', 'retention_period', '180', '30', 'data-loss', /logs older than 30 days/],
  ['alicloud_log_store', 'retention_period', '30', '180', 'metadata', /in place/],
  ['alicloud_db_backup_policy', 'backup_retention_period', '30', '7', 'data-loss', /backups older than 7 days/],
  ['alicloud_ram_policy', 'policy_document.Statement[0].Action[]', 'oss:PutObject', undefined, 'outage', /no longer grants/],
  ['alicloud_ram_role', 'assume_role_policy_document.Statement[0].Principal', 'a', 'b', 'outage', /take the role/],
  ['alicloud_kvstore_instance', 'engine_version', '5.0', '7.0', 'restart', /another version/],
  ['alicloud_db_instance', 'instance_storage', '100', '200', 'restart', /moves the instance/],
  ['alicloud_kvstore_instance', 'instance_class', 'small', 'mid', 'restart', /up to 30 seconds/],
  ['alicloud_star_rocks_node_group', 'cu', '16', '8', 'restart', /nodes start anew/],
  ['alicloud_star_rocks_node_group', 'resident_node_number', '1', '3', 'restart', /come or go/],
  ['alicloud_alikafka_instance', 'io_max_spec', 'a', 'b', 'restart', /brokers/],
  ['ALIYUN::EMR::SparkWorkspace', 'ResourceSpec.Cu', '80', '40', 'cost', /quota of the workspace/],
  ['Custom::SparkQueue', 'Parameters.MaxCu', '40', '20', 'cost', /jobs wait/],
  ['Custom::SparkKyuubi', 'Parameters.ReleaseVersion', 'a', 'b', 'restart', /gateway/],
  ['Custom::SparkSession', 'Parameters.Queue', 'a', 'b', 'restart', /session/],
  ['Custom::SparkNetworkConnection', 'Parameters.Zone', 'a', 'b', 'outage', /network/],
  ['alicloud_vpc', 'description', 'a', 'b', 'metadata', /in place/],
];

const MORE = /^who works by it may do more from then on, and all that they may do now$/;

describe('an update', () => {
  it.each(UPDATES)('%s %s: %s -> %s is %s', (type, path, before, after, risk, why) => {
    expect(rated(type, 'update', [diff(path, before, after)])).toEqual({ risk, why: expect.stringMatching(why) });
  });

  it.each<[string, string, string | undefined, RiskRow['risk'], RegExp]>([
    ['grants more', '{"Statement":[{"Effect":"Allow","Action":["oss:GetObject","oss:PutObject"]}]}', undefined, 'metadata', MORE],
    [
      'grants something else',
      '{"Statement":[{"Effect":"Allow","Action":["oss:PutObject"]}]}',
      'oss:GetObject',
      'outage',
      /no longer grants/,
    ],
    ['denies', '{"Statement":[{"Effect":"Deny","Action":["oss:PutObject"]}]}', undefined, 'outage', /no longer grants/],
    ['has a condition', '{"Statement":[{"Effect":"Allow","Condition":{}}]}', undefined, 'outage', /no longer grants/],
  ])('of a policy that %s', (_what, policy_document, before, risk, why) => {
    const type = 'alicloud_ram_policy';
    const shown = change({ ...resource('risk-dev', `${type}.A`), type }, 'update', {
      diffs: [diff('policy_document.Statement[0].Action[]', before, 'oss:PutObject')],
    });
    const body = { actions: ['update'], before: {}, after: { policy_document }, after_unknown: false } as const;
    const rating = {
      change: { change: { ...body, before_sensitive: false, after_sensitive: false } },
      cost: undefined,
      unsent: new Set<string>(),
    };
    expect(rate(shown, rating)).toEqual({ risk, why: expect.stringMatching(why) });
  });

  it('is tried for every row', () => {
    const tried = [
      ...UPDATES.map(([type, path, before, after]) => rated(type, 'update', [diff(path, before, after)]).why),
      'who works by it may do more from then on, and all that they may do now',
    ];
    const text = ({ why }: UpdatedRow): string =>
      typeof why === 'string' ? why : (/^\w+ \w+/.exec(why({ before: '9', after: '8' }))?.[0] ?? '');
    expect(UPDATED.filter((row) => !tried.some((one) => one.startsWith(text(row))))).toEqual([]);
  });

  it('of several attributes is the worst of them', () => {
    const diffs = [diff('engine_version', '5', '7'), diff('lifecycle_rule[a].expiration[].days', '9', '8')];
    expect(rated(BUCKET, 'update', diffs).risk).toBe('data-loss');
  });

  it('says where each row stands, of what is not made here', () => {
    expect(UPDATED.filter(({ type, source }) => source === undefined && !type.source.startsWith('^Custom::'))).toEqual([]);
  });
});

const TAKEN_TYPES = [
  'random_password',
  'random_id',
  'alicloud_cms_alarm',
  'alicloud_ram_role',
  'alicloud_alikafka_sasl_acl',
  'alicloud_security_group_rule',
  'alicloud_vswitch',
  'alicloud_kms_alias',
  'alicloud_oss_bucket_versioning',
  'alicloud_fcv3_trigger',
  'Custom::SparkKyuubi',
  'Custom::SparkRoom',
  'ALIYUN::OOS::Parameter',
  'alicloud_ecs_key_pair',
];

describe('what is taken away', () => {
  it('is tried for every row', () => {
    const tried = new Set(TAKEN_TYPES.map((type) => TAKEN.find((row) => row.type.test(type))));
    expect(TAKEN.filter((row) => !tried.has(row))).toEqual([]);
  });

  it.each(TAKEN_TYPES)('%s: an outage ends where it is made anew, and never where it is destroyed', (type) => {
    const [gone, anew] = [rated(type, 'delete'), rated(type, 'replace')];
    expect(gone.risk).toBe(anew.risk);
    expect([gone.why.endsWith('from then on'), anew.why.endsWith('while it is away')]).toEqual(Array(2).fill(gone.risk === 'outage'));
  });

  it('takes its data with it', () => {
    expect(rated('alicloud_alikafka_topic', 'delete')).toEqual({ risk: 'data-loss', why: 'it takes with it all messages of the topic' });
    expect(rated('alicloud_alikafka_topic', 'replace').why).toBe(
      'made anew: it takes with it all messages of the topic; what comes is empty',
    );
  });
});
