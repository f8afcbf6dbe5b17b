import { Role } from '../../../constructs/access/role';
import { EncryptionKey } from '../../../constructs/keys/encryption-key';
import { ObjectBucket, type ObjectBucketProps } from '../../../constructs/storage/object-bucket';
import { refusal, synth } from '../../support/synth';

const PROPS: ObjectBucketProps = { name: 'acme-prod-risk-raw' };
const build = (props: Partial<ObjectBucketProps> = {}, allowDataLoss = false) =>
  synth((stack) => new ObjectBucket(stack, 'Raw', { ...PROPS, ...props }), { environment: 'prod', allowDataLoss });
const refused = (props: Partial<ObjectBucketProps>) =>
  refusal((stack) => new ObjectBucket(stack, 'Raw', { ...PROPS, ...props }), { environment: 'prod' });
const bucket = (props?: Partial<ObjectBucketProps>, allowDataLoss?: boolean) => build(props, allowDataLoss).resource('alicloud_oss_bucket');

test('defaults: encrypted, closed, retained, cleaned of unfinished uploads', () => {
  const document = build();
  expect(document.resource('alicloud_oss_bucket')).toEqual({
    bucket: 'acme-prod-risk-raw',
    storage_class: 'Standard',
    force_destroy: false,
    lifecycle_rule: [{ id: 'whole-bucket', prefix: '', enabled: true, abort_multipart_upload: [{ days: 7 }] }],
    lifecycle: { prevent_destroy: true, ignore_changes: ['server_side_encryption_rule'] },
  });
  expect(document.resource('alicloud_oss_bucket_server_side_encryption')).toMatchObject({ sse_algorithm: 'AES256' });
  expect(document.resource('alicloud_oss_bucket_public_access_block')).toMatchObject({ block_public_access: true });
  expect(document.resource('alicloud_oss_bucket_https_config')).toMatchObject({
    enable: true,
    tls_versions: ['TLSv1.2', 'TLSv1.3'],
  });
  expect(Object.values(document.counts)).toEqual([1, 1, 1, 1]);
});

test('its settings wait for it, by referring to it', () => {
  const document = build({ versioning: true, httpsOnly: true, accessLog: { bucketName: 'acme-logs' } });
  const types = Object.keys(document.counts).filter((type) => type.startsWith('alicloud_oss_bucket_'));
  expect(types).toHaveLength(6);
  for (const type of types) expect(document.resource(type)['bucket']).toMatch(/^\$\{alicloud_oss_bucket\.Raw_Bucket_\w+\.bucket\}$/);
});

test('what a setting of its own owns, the bucket does not look at, and nothing else', () => {
  const ignored = (props?: Partial<ObjectBucketProps>) =>
    (bucket(props)['lifecycle'] as { ignore_changes: string[] }).ignore_changes.sort();
  expect(ignored({ versioning: true })).toEqual(['server_side_encryption_rule', 'versioning']);
  expect(ignored({ httpsOnly: true })).toEqual(['policy', 'server_side_encryption_rule']);
  expect(ignored({ accessLog: { bucketName: 'acme-logs' } })).toEqual(['logging', 'server_side_encryption_rule']);
});

test('storageClass', () => expect(bucket({ storageClass: 'IA' })).toMatchObject({ storage_class: 'IA' }));

test('versioning keeps old versions for 30 days', () => {
  const document = build({ versioning: true });
  expect(document.resource('alicloud_oss_bucket_versioning')).toMatchObject({ status: 'Enabled' });
  expect(document.resource('alicloud_oss_bucket')).toMatchObject({
    lifecycle_rule: [{ noncurrent_version_expiration: [{ days: 30 }] }],
  });
});

test('versioning is stopped by suspending it: taking the resource away changes nothing', () => {
  expect(build({ versioning: 'suspended' }).resource('alicloud_oss_bucket_versioning')).toMatchObject({
    status: 'Suspended',
  });
  expect(build().counts).not.toHaveProperty('alicloud_oss_bucket_versioning');
});

test('expireOldVersions holds only where versions are kept', () => {
  expect(bucket({ versioning: true, expireOldVersions: '7 days' })).toMatchObject({
    lifecycle_rule: [{ noncurrent_version_expiration: [{ days: 7 }] }],
  });
  expect(JSON.stringify(bucket({ expireOldVersions: '7 days' }))).not.toContain('noncurrent');
});

test('expire', () =>
  expect(bucket({ expire: '90 days' })).toMatchObject({
    lifecycle_rule: [{ prefix: '', expiration: [{ days: 90 }], abort_multipart_upload: [{ days: 7 }] }],
  }));

test('expireUnder is a rule per prefix', () => {
  expect(bucket({ expireUnder: { 'ods/': '90 days' } })).toMatchObject({
    lifecycle_rule: [{ id: 'whole-bucket' }, { id: 'expire-ods', prefix: 'ods/', enabled: true, expiration: [{ days: 90 }] }],
  });
});

test('key: encrypted with it', () => {
  expect(build({ key: { keyId: 'key-1' } }).resource('alicloud_oss_bucket_server_side_encryption')).toMatchObject({
    sse_algorithm: 'KMS',
    kms_master_key_id: 'key-1',
  });
});

test('httpsOnly: everything unencrypted is denied', () => {
  const policy = build({ httpsOnly: true }).resource('alicloud_oss_bucket_policy')['policy'] as string;
  expect(JSON.parse(policy)).toEqual({
    Version: '1',
    Statement: [
      {
        Effect: 'Deny',
        Principal: ['*'],
        Action: ['oss:*'],
        Resource: ['acs:oss:*:*:acme-prod-risk-raw', 'acs:oss:*:*:acme-prod-risk-raw/*'],
        Condition: { Bool: { 'acs:SecureTransport': ['false'] } },
      },
    ],
  });
});

test('accessLog goes to its own folder of the log bucket', () => {
  expect(build({ accessLog: { bucketName: 'acme-logs' } }).resource('alicloud_oss_bucket_logging')).toMatchObject({
    target_bucket: 'acme-logs',
    target_prefix: 'acme-prod-risk-raw/',
  });
  expect(build({ accessLog: { bucketName: 'acme-logs', prefix: 'oss/' } }).resource('alicloud_oss_bucket_logging')).toMatchObject({
    target_prefix: 'oss/',
  });
});

test('accessLog to a bucket of the same stack waits for it', () => {
  const document = synth((stack) => {
    const logs = new ObjectBucket(stack, 'Logs', { name: 'acme-logs' });
    new ObjectBucket(stack, 'Raw', { ...PROPS, accessLog: { bucketName: logs.bucketRef } });
  });
  expect(document.resource('alicloud_oss_bucket_logging')['target_bucket']).toMatch(/^\$\{alicloud_oss_bucket\.Logs_Bucket_\w+\.bucket\}$/);
});

test('with both keys to destroying its objects go with it', () => {
  expect(bucket({ onRemoval: 'destroy' }, true)).toMatchObject({
    force_destroy: true,
    lifecycle: { ignore_changes: ['server_side_encryption_rule'] },
  });
  expect(bucket({ onRemoval: 'destroy' }, true)['lifecycle']).not.toHaveProperty('prevent_destroy');
});

test('fails when everything about it is wrong, all at once', () => {
  expect(refused({ name: 'Raw', onRemoval: 'destroy', expire: '36 hours', expireUnder: { 'ods/': '0 days' } })).toMatchInlineSnapshot(`
"test/Raw: 5 problems
  - [name.unusable] name: an OSS bucket name must be 3-63 lowercase letters, digits or dashes, not ending in a dash, got 'Raw' (3 characters)
    fix: shorten or change the name here, of the environment, or of the estate
  - [removal.one-key] onRemoval: destroy takes a second key, allowDataLoss of the environment
    fix: write onRemoval: retain, or allowDataLoss: true of the environment
  - [bucket.expire.days] expire: OSS deletes by whole days, got 36 hours
    fix: write expire: 2 days
  - [bucket.expire.days] expireUnder.ods/: OSS deletes by whole days, got 0 days
    fix: write ods/: 1 day
  - [bucket.expire.twice] expire: OSS refuses two ages for one object, and this one holds for those of expireUnder too
    fix: remove expire, or leave expireUnder out"
`);
});

const granted = (props: Partial<ObjectBucketProps>, grant: (bucket: ObjectBucket, role: Role) => void) => {
  const document = synth((stack) =>
    grant(
      new ObjectBucket(stack, 'Raw', { ...PROPS, ...props }),
      new Role(stack, 'Etl', { name: 'etl', description: 'etl', trust: 'ecs' }),
    ),
  );
  return (
    JSON.parse(document.resource('alicloud_ram_policy')['policy_document'] as string) as {
      Statement: { Action: string[]; Resource: string[] }[];
    }
  ).Statement;
};

test('grantRead', () => {
  expect(granted({}, (raw, role) => raw.grantRead(role))).toEqual([
    {
      Effect: 'Allow',
      Action: ['oss:GetBucketInfo', 'oss:ListObjectVersions', 'oss:ListObjects'],
      Resource: ['acs:oss:*:*:acme-prod-risk-raw'],
    },
    { Effect: 'Allow', Action: ['oss:GetObject'], Resource: ['acs:oss:*:*:acme-prod-risk-raw/*'] },
  ]);
});

test('grantReadWrite, and the key with it', () => {
  const statements = granted({ key: { keyId: 'key-1' } }, (raw, role) => raw.grantReadWrite(role));
  expect(statements).toContainEqual({
    Effect: 'Allow',
    Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
    Resource: ['acs:kms:*:*:key/key-1'],
  });
  expect(statements.flatMap(({ Action }) => Action)).toEqual(
    expect.arrayContaining(['oss:PutObject', 'oss:DeleteObject', 'oss:ListMultipartUploads']),
  );
});

test('two side by side, with one key, share nothing else', () => {
  const document = synth((stack) => {
    const key = new EncryptionKey(stack, 'Key', { alias: 'alias/acme', description: 'd' });
    for (const name of ['one', 'two']) new ObjectBucket(stack, name, { name: `acme-${name}`, key });
  });
  expect(document.resources('alicloud_oss_bucket').map((one) => one['bucket'])).toEqual(['acme-one', 'acme-two']);
});
