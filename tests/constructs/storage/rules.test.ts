import type { Construct } from 'constructs';
import type { Surroundings } from '../../../constructs/core/surroundings';
import { BUCKET_RULES } from '../../../constructs/storage/known/bucket-rules';
import { LAKE_RULES } from '../../../constructs/storage/known/lake-rules';
import { LAYER_RULES } from '../../../constructs/storage/known/layer-rules';
import { Lake, type LakeProps } from '../../../constructs/storage/lake';
import { ObjectBucket, type ObjectBucketProps } from '../../../constructs/storage/object-bucket';
import { refusal, synth } from '../../support/synth';

type Make = (scope: Construct) => unknown;
const NAME = 'acme-prod-risk';
const lake =
  (options: Partial<LakeProps>): Make =>
  (scope) =>
    new Lake(scope, 'Data', { name: NAME, kind: 'oss', layers: {}, ...options });
const hdfs = (options: Partial<LakeProps> = {}): Make => lake({ kind: 'oss-hdfs', ...options });
const bucket =
  (options: Partial<ObjectBucketProps>): Make =>
  (scope) =>
    new ObjectBucket(scope, 'Data', { name: NAME, ...options });

const AROUND: Partial<Surroundings> = { environment: 'prod', allowDataLoss: true };
const CHENGDU = { ...AROUND, region: 'cn-chengdu' };

/** One row per rule: what breaks it, and the words it is refused with. */
const BROKEN: readonly (readonly [code: string, Make, message: string, fix: string, around?: Partial<Surroundings>])[] = [
  ['lake.hdfs.region', hdfs(), 'kind: OSS-HDFS is not offered in cn-chengdu', 'write kind: oss, or choose another region', CHENGDU],
  [
    'lake.hdfs.versioning',
    hdfs({ versioning: 'suspended' }),
    'versioning: OSS-HDFS and versioning cannot be combined: the service would fail',
    'remove versioning, or choose kind: oss',
  ],
  [
    'lake.hdfs.worm',
    hdfs({ worm: '30 days' }),
    'worm: OSS-HDFS and a retention lock (30 days) cannot be combined: deleted data would stay, unreadable',
    'remove worm, or choose kind: oss',
  ],
  [
    'lake.hdfs.storage-class',
    hdfs({ storageClass: 'Archive' }),
    'storageClass: OSS-HDFS needs Standard or IA storage, got Archive',
    'write storageClass: Standard, or choose kind: oss',
  ],
  [
    'lake.worm.days',
    lake({ worm: '25551 days' }),
    'worm: a retention lock lasts 1-25550 whole days, got 25551 days',
    'write worm: 25550 days',
  ],
  [
    'lake.worm.versioning',
    lake({ worm: '30 days', versioning: true }),
    'versioning: a bucket has either versions or a retention lock',
    'remove versioning, or remove worm',
  ],
  [
    'lake.worm.destroy',
    lake({ worm: '30 days', onRemoval: 'destroy' }),
    'onRemoval: nobody can delete what a retention lock holds',
    'write onRemoval: retain, or remove worm',
  ],
  [
    'lake.expire.days',
    lake({ layers: { ods: { expire: '1 hour' } } }),
    'layers.ods.expire: OSS deletes by whole days, got 1 hour',
    'write expire: 1 day',
  ],
  [
    'lake.layer.unknown',
    (scope) => new Lake(scope, 'Data', { name: NAME, kind: 'oss', layers: { ods: {} } }).layerUri('dws'),
    "lake 'acme-prod-risk' has no layer 'dws', its layers are ods",
    "name one of them, or add it to 'layers'",
  ],
  [
    'bucket.expire.days',
    bucket({ expireUnder: { 'raw/': '36 hours' } }),
    'expireUnder.raw/: OSS deletes by whole days, got 36 hours',
    'write raw/: 2 days',
  ],
  [
    'bucket.expire.twice',
    bucket({ expire: '90 days', expireUnder: { 'raw/': '7 days' } }),
    'expire: OSS refuses two ages for one object, and this one holds for those of expireUnder too',
    'remove expire, or leave expireUnder out',
  ],
];

test.each(BROKEN.map((row) => [row[0], row] as const))('refuses what breaks %s', (_code, [code, make, message, fix, around = AROUND]) => {
  expect(refusal((stack) => void make(stack), around)).toBe(`test/Data: 1 problem\n  - [${code}] ${message}\n    fix: ${fix}`);
});

/** A program's lake is told no format. */
const OF_ESTATES = ['lake.expire.tables'];

test('every error of the tables has a row here; a warning is told of estates only', () => {
  const errors = [...LAKE_RULES, ...LAYER_RULES, ...BUCKET_RULES].filter(({ severity }) => severity !== 'warning');
  expect(BROKEN.map(([code]) => code)).toEqual(errors.map(({ code }) => code).filter((code) => !OF_ESTATES.includes(code)));
});

test.each([
  ['no day', lake({ worm: '0 days' }), 'lake.worm.days'],
  ['a day and a half', lake({ worm: '36 hours' }), 'lake.worm.days'],
  ['a layer that goes at once', lake({ layers: { ods: { expire: '0 days' } } }), 'lake.expire.days'],
  ['old versions that go within a day', bucket({ versioning: true, expireOldVersions: '90 minutes' }), 'bucket.expire.days'],
  ['objects that go within a day', bucket({ expire: '90 minutes' }), 'bucket.expire.days'],
  ['a suspended lake with a lock', lake({ worm: '30 days', versioning: 'suspended' }), 'lake.worm.versioning'],
] as const)('refuses %s too', (_what, make, code) => {
  expect(refusal((stack) => void make(stack), AROUND)).toContain(`[${code}]`);
});

test.each([
  ['the longest lock', lake({ worm: '25550 days' })],
  ['hours that are days', lake({ layers: { ods: { expire: '48 hours' } } })],
  ['an age below what is billed: only a warning', bucket({ storageClass: 'IA', expire: '7 days' })],
  ['ages of old versions where none are kept', bucket({ expireOldVersions: '90 minutes' })],
  ['OSS-HDFS on storage that is read seldom', hdfs({ storageClass: 'IA' })],
])('takes %s', (_what, make) => {
  expect(() => synth((stack) => void make(stack), AROUND)).not.toThrow();
});
