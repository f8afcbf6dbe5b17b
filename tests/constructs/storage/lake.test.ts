import type { Surroundings } from '../../../constructs/core/surroundings';
import { Lake, type LakeProps } from '../../../constructs/storage/lake';
import { refusal, synth } from '../../support/synth';

const PROPS: LakeProps = { name: 'acme-prod-risk-lake', kind: 'oss', layers: { ods: { expire: '90 days' }, dwd: {} } };
const HDFS = { kind: 'oss-hdfs' } as const;
const build = (props: Partial<LakeProps> = {}, surroundings: Partial<Surroundings> = {}) =>
  synth((stack) => new Lake(stack, 'Lake', { ...PROPS, ...props }), { environment: 'prod', ...surroundings });
const refused = (props: Partial<LakeProps>, surroundings?: Partial<Surroundings>) =>
  refusal((stack) => new Lake(stack, 'Lake', { ...PROPS, ...props }), { environment: 'prod', ...surroundings });
const withLake = (props: Partial<LakeProps>, look: (lake: Lake) => void): void => {
  synth((stack) => look(new Lake(stack, 'Lake', { ...PROPS, ...props })));
};

interface Template {
  Parameters: Record<string, unknown>;
  Resources: { Bucket: { Type: string; DeletionPolicy?: string; Properties: Record<string, unknown> } };
}
const template = (props: Partial<LakeProps> = {}, surroundings?: Partial<Surroundings>) =>
  JSON.parse(build({ ...HDFS, ...props }, surroundings).resource('alicloud_ros_stack')['template_body'] as string) as Template;

test('oss: a bucket whose layers expire by themselves', () => {
  const document = build();
  expect(document.resource('alicloud_oss_bucket')).toMatchObject({
    bucket: 'acme-prod-risk-lake',
    lifecycle_rule: [
      { id: 'whole-bucket', abort_multipart_upload: [{ days: 7 }] },
      { id: 'expire-ods', prefix: 'ods/', expiration: [{ days: 90 }] },
    ],
    lifecycle: { prevent_destroy: true },
  });
  expect(document.counts).not.toHaveProperty('alicloud_ros_stack');
});

test('oss: addresses', () =>
  withLake({}, (lake) => {
    expect(lake).toMatchObject({
      bucketName: 'acme-prod-risk-lake',
      kind: 'oss',
      rootUri: 'oss://acme-prod-risk-lake/',
      layers: ['ods', 'dwd'],
      engineExpiry: {},
    });
    expect(lake.layerUri('dwd')).toBe('oss://acme-prod-risk-lake/dwd/');
  }));

test('oss-hdfs: a bucket made by ROS with the one-way switch, retained with its stack', () => {
  expect(template().Resources.Bucket).toEqual({
    Type: 'ALIYUN::OSS::Bucket',
    DeletionPolicy: 'Retain',
    Properties: {
      BucketName: { Ref: 'BucketName' },
      StorageClass: { Ref: 'StorageClass' },
      EnableOssHdfsService: true,
      AccessControl: 'private',
      DeletionForce: false,
      LifecycleConfiguration: {
        Rule: [
          {
            ID: 'whole-bucket',
            Prefix: '',
            Status: 'Enabled',
            Filter: { Not: { Prefix: '.dlsdata/' } },
            AbortMultipartUpload: { Days: 7 },
          },
          { ID: 'expire-ods', Prefix: 'ods/', Status: 'Enabled', Expiration: { Days: 90 } },
        ],
      },
    },
  });
  const document = build(HDFS);
  expect(document.counts).not.toHaveProperty('alicloud_oss_bucket');
  expect(document.resource('alicloud_ros_stack')).toMatchObject({
    stack_name: 'acme-prod-risk-lake',
    deletion_protection: 'Enabled',
    lifecycle: { prevent_destroy: true },
  });
});

test('oss-hdfs: its settings know it by name and wait for the stack', () => {
  const document = build(HDFS);
  const [stack] = document.addresses.filter((address) => address.startsWith('alicloud_ros_stack'));
  for (const type of [
    'alicloud_oss_bucket_server_side_encryption',
    'alicloud_oss_bucket_public_access_block',
    'alicloud_oss_bucket_https_config',
  ]) {
    expect(document.resource(type)).toMatchObject({ bucket: 'acme-prod-risk-lake', depends_on: [stack] });
  }
});

test('oss-hdfs: addresses carry the region, and jobs are told what they have to expire', () =>
  withLake(HDFS, (lake) => {
    expect(lake.rootUri).toBe('oss://acme-prod-risk-lake.cn-hangzhou.oss-dls.aliyuncs.com/');
    expect(lake.layerUri('ods')).toBe('oss://acme-prod-risk-lake.cn-hangzhou.oss-dls.aliyuncs.com/ods/');
    expect(lake.engineExpiry).toEqual({ ods: 90 });
  }));

test('storageClass, in both kinds', () => {
  expect(build({ storageClass: 'IA' }).resource('alicloud_oss_bucket')).toMatchObject({ storage_class: 'IA' });
  expect(build({ ...HDFS, storageClass: 'IA' }).resource('alicloud_ros_stack')['parameters']).toContainEqual({
    parameter_key: 'StorageClass',
    parameter_value: 'IA',
  });
});

test('versioning', () =>
  expect(build({ versioning: true }).resource('alicloud_oss_bucket_versioning')).toMatchObject({ status: 'Enabled' }));

test('worm is locked at once: an open one disappears after a day', () => {
  expect(build({ worm: '365 days' }).resource('alicloud_oss_bucket_worm')).toMatchObject({
    retention_period_in_days: 365,
    status: 'Locked',
  });
});

test.each(['oss', 'oss-hdfs'] as const)('key, httpsOnly and accessLog reach a bucket of kind %s', (kind) => {
  const document = build({ kind, key: { keyId: 'key-1' }, httpsOnly: true, accessLog: { bucketName: 'acme-logs' } });
  expect(document.resource('alicloud_oss_bucket_server_side_encryption')).toMatchObject({
    sse_algorithm: 'KMS',
    kms_master_key_id: 'key-1',
  });
  expect(document.counts).toMatchObject({ alicloud_oss_bucket_policy: 1, alicloud_oss_bucket_logging: 1 });
});

test('with both keys to destroying nothing is in the way, in both kinds', () => {
  expect(build({ onRemoval: 'destroy' }, { allowDataLoss: true }).resource('alicloud_oss_bucket')).toMatchObject({
    force_destroy: true,
  });
  const bucket = template({ onRemoval: 'destroy' }, { allowDataLoss: true }).Resources.Bucket;
  expect(bucket.Properties['DeletionForce']).toBe(true);
  expect(bucket).not.toHaveProperty('DeletionPolicy');
});

test('fails when OSS-HDFS is asked for what breaks it, all at once', () => {
  expect(refused({ ...HDFS, storageClass: 'Archive', versioning: true, worm: '30 days', onRemoval: 'destroy' }, { region: 'cn-chengdu' }))
    .toMatchInlineSnapshot(`
"test/Lake: 6 problems
  - [removal.one-key] onRemoval: destroy takes a second key, allowDataLoss of the environment
    fix: write onRemoval: retain, or allowDataLoss: true of the environment
  - [lake.hdfs.region] kind: OSS-HDFS is not offered in cn-chengdu
    fix: write kind: oss, or choose another region
  - [lake.hdfs.versioning] versioning: OSS-HDFS and versioning cannot be combined: the service would fail
    fix: remove versioning, or choose kind: oss
  - [lake.hdfs.worm] worm: OSS-HDFS and a retention lock (30 days) cannot be combined: deleted data would stay, unreadable
    fix: remove worm, or choose kind: oss
  - [lake.hdfs.storage-class] storageClass: OSS-HDFS needs Standard or IA storage, got Archive
    fix: write storageClass: Standard, or choose kind: oss
  - [lake.worm.destroy] onRemoval: nobody can delete what a retention lock holds
    fix: write onRemoval: retain, or remove worm"
`);
});

test.each([
  [
    { layers: { '.dlsdata': {} } },
    'key.form',
    "layers: '.dlsdata' must be lowercase letters, digits, dashes or underscores, starting with a letter",
  ],
  [
    { name: 'Lake' },
    'name.unusable',
    "name: an OSS bucket name must be 3-63 lowercase letters, digits or dashes, not ending in a dash, got 'Lake' (4 characters)",
  ],
] as const)('fails when %j', (props, code, message) => expect(refused(props)).toContain(`[${code}] ${message}`));

test('a layer that there is none of is named with those that there are', () =>
  withLake({}, (lake) => {
    expect(() => lake.layerUri('dws')).toThrow(
      "test/Lake: 1 problem\n  - [lake.layer.unknown] lake 'acme-prod-risk-lake' has no layer 'dws', its layers are ods, dwd\n    fix: name one of them, or add it to 'layers'",
    );
  }));

test('two side by side share nothing, in both kinds', () => {
  const document = synth((stack) => {
    for (const kind of ['oss', 'oss-hdfs'] as const)
      for (const name of ['one', 'two']) new Lake(stack, `${kind}-${name}`, { ...PROPS, kind, name: `acme-${kind}-${name}` });
  });
  expect(document.resources('alicloud_oss_bucket').map((one) => one['bucket'])).toEqual(['acme-oss-one', 'acme-oss-two']);
  expect(document.resources('alicloud_ros_stack').map((one) => one['stack_name'])).toEqual(['acme-oss-hdfs-one', 'acme-oss-hdfs-two']);
});
