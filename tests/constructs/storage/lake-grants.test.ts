import { Role } from '../../../constructs/access/role';
import type { IGrantable } from '../../../constructs/core/grantable';
import type { ILake } from '../../../constructs/storage/contract';
import { Lake, type LakeProps } from '../../../constructs/storage/lake';
import { synth } from '../../support/synth';

const PROPS: LakeProps = { name: 'acme-lake', kind: 'oss', layers: { ods: {}, dwd: {} } };
const policies = (props: Partial<LakeProps>, grant: (lake: ILake, role: IGrantable) => void) => {
  const document = synth((stack) =>
    grant(new Lake(stack, 'Lake', { ...PROPS, ...props }), new Role(stack, 'Etl', { name: 'etl', description: 'etl', trust: 'spark' })),
  );
  return document
    .resources('alicloud_ram_policy')
    .map((policy) => (JSON.parse(policy['policy_document'] as string) as { Statement: unknown[] }).Statement);
};

test('reading one layer: its objects, and listing under its prefix', () => {
  expect(policies({}, (lake, role) => lake.grantRead(role, 'ods'))).toEqual([
    [
      { Effect: 'Allow', Action: ['oss:GetBucketInfo', 'oss:ListObjectVersions'], Resource: ['acs:oss:*:*:acme-lake'] },
      { Effect: 'Allow', Action: ['oss:GetObject'], Resource: ['acs:oss:*:*:acme-lake/ods/*'] },
      {
        Effect: 'Allow',
        Action: ['oss:ListObjects'],
        Resource: ['acs:oss:*:*:acme-lake'],
        Condition: { StringLike: { 'oss:Prefix': ['ods', 'ods/*'] } },
      },
    ],
  ]);
});

test('reading one layer and writing another is one policy that lists both and writes one', () => {
  const [statements, ...more] = policies({}, (lake, role) => {
    lake.grantRead(role, 'ods');
    lake.grantReadWrite(role, 'dwd');
  });
  expect(more).toEqual([]);
  expect(statements).toContainEqual({
    Effect: 'Allow',
    Action: ['oss:ListObjects'],
    Resource: ['acs:oss:*:*:acme-lake'],
    Condition: { StringLike: { 'oss:Prefix': ['dwd', 'dwd/*', 'ods', 'ods/*'] } },
  });
  expect(statements).toContainEqual({
    Effect: 'Allow',
    Action: ['oss:GetObject'],
    Resource: ['acs:oss:*:*:acme-lake/ods/*'],
  });
  const writes = JSON.stringify(statements?.filter((statement) => JSON.stringify(statement).includes('oss:PutObject')));
  expect(writes).toContain('acme-lake/dwd/*');
  expect(writes).not.toContain('ods');
});

test('all of the lake', () => {
  expect(policies({}, (lake, role) => lake.grantRead(role))).toEqual([
    [
      {
        Effect: 'Allow',
        Action: ['oss:GetBucketInfo', 'oss:ListObjectVersions', 'oss:ListObjects'],
        Resource: ['acs:oss:*:*:acme-lake'],
      },
      { Effect: 'Allow', Action: ['oss:GetObject'], Resource: ['acs:oss:*:*:acme-lake/*'] },
    ],
  ]);
});

test('OSS-HDFS: a layer is the whole file system, because RAM knows no folders there', () => {
  const kind = 'oss-hdfs';
  const layer = policies({ kind }, (lake, role) => lake.grantRead(role, 'ods'));
  expect(layer).toEqual(policies({ kind }, (lake, role) => lake.grantRead(role)));
  expect(layer).toEqual([
    [
      {
        Effect: 'Allow',
        Action: ['oss:GetBucketInfo', 'oss:ListObjects', 'oss:PostDataLakeStorageFileOperation'],
        Resource: ['acs:oss:*:*:acme-lake'],
      },
      { Effect: 'Allow', Action: ['oss:GetObject'], Resource: ['acs:oss:*:*:acme-lake/.dlsdata*'] },
      { Effect: 'Allow', Action: ['oss:PostDataLakeStorageFileOperation'], Resource: ['acs:oss:*:*:acme-lake/*'] },
    ],
  ]);
});

test('OSS-HDFS: writing', () => {
  const text = JSON.stringify(policies({ kind: 'oss-hdfs' }, (lake, role) => lake.grantReadWrite(role, 'dwd')));
  expect(text).toContain('oss:PostDataLakeStorageAdminOperation');
  expect(text).toContain(
    '"Action":["oss:AbortMultipartUpload","oss:DeleteObject","oss:GetObject","oss:ListParts","oss:PutObject"],"Resource":["acs:oss:*:*:acme-lake/.dlsdata*"]',
  );
});

test('the key comes with the grant: reading decrypts, writing encrypts too', () => {
  const key = { keyId: 'key-1' };
  const [read] = policies({ key }, (lake, role) => lake.grantRead(role));
  const [write] = policies({ key }, (lake, role) => lake.grantReadWrite(role));
  expect(read).toContainEqual({
    Effect: 'Allow',
    Action: ['kms:Decrypt', 'kms:DescribeKey'],
    Resource: ['acs:kms:*:*:key/key-1'],
  });
  expect(write).toContainEqual({
    Effect: 'Allow',
    Action: ['kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKey'],
    Resource: ['acs:kms:*:*:key/key-1'],
  });
});

test('a grant on a layer that there is none of is refused', () => {
  expect(() => policies({}, (lake, role) => lake.grantRead(role, 'dws'))).toThrow(
    "[lake.layer.unknown] lake 'acme-lake' has no layer 'dws', its layers are ods, dwd",
  );
});

test("another business's lake is granted by its name, and nothing of it is made", () => {
  const document = synth(
    (stack) => {
      const lake = Lake.fromName(stack, { bucketName: 'acme-other-lake', kind: 'oss-hdfs', layers: ['ads'] });
      expect(lake.layerUri('ads')).toBe('oss://acme-other-lake.eu-central-1.oss-dls.aliyuncs.com/ads/');
      lake.grantRead(new Role(stack, 'Etl', { name: 'etl', description: 'etl', trust: 'spark' }), 'ads');
    },
    { region: 'eu-central-1' },
  );
  expect(Object.keys(document.counts).sort()).toEqual(['alicloud_ram_policy', 'alicloud_ram_role', 'alicloud_ram_role_policy_attachment']);
});

test('a lake of another region says so in its address', () => {
  synth((stack) => {
    const lake = Lake.fromName(stack, {
      bucketName: 'acme-other-lake',
      kind: 'oss-hdfs',
      layers: [],
      region: 'cn-beijing',
    });
    expect(lake.rootUri).toBe('oss://acme-other-lake.cn-beijing.oss-dls.aliyuncs.com/');
    expect(() => lake.layerUri('ods')).toThrow("lake 'acme-other-lake' has no layer 'ods', it has no layers");
  });
});
