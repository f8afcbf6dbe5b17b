import type { Named } from '../../domain/model';
import { mapValues } from '../../domain/named';
import { removedAs } from '../../domain/removal';
import { about } from '../../domain/rule';
import type { Dangling, Reach, Service, Side } from '../../domain/service';
import { BUCKETS_CLONED, LAKE_CLONED } from './known/cloned';
import { danglingData } from './known/access';
import { BUCKET_RULES } from './known/bucket-rules';
import { LAKE_RULES } from './known/lake-rules';
import { type AnyBucketModel, type BucketModel, isExistingBucket, type LakeModel } from './known/model';
import { bucketNames, lakeNames } from './known/names';
import { BUCKETS_PARITY, LAKE_PARITY } from './known/parity';
import { STORAGE_TYPES } from './known/types';
import { buckets as bucketsSection, lake as lakeSection } from './yaml/schema';

const lakeSchema = lakeSection.exactOptional();
const bucketsSchema = bucketsSection.prefault({});

const DATA = 'lake, lake/<layer>, bucket/<name>, or <business>/lake/<layer>';

const missing = (entry: string, { of, ...reach }: Reach): Dangling | undefined =>
  danglingData(entry, { ...reach, lakeOf: (business) => of(lake, business), buckets: of(buckets) ?? {} });

export const lake = {
  key: 'lake',
  title: 'the lake',
  names: {},
  parity: LAKE_PARITY,
  local: () => require('./stack/local') as typeof import('./stack/local'),
  types: STORAGE_TYPES,
  verbs: {
    read: { says: DATA, does: 'reads', code: 'access.data.missing', missing },
    write: { says: DATA, does: 'writes', code: 'access.data.missing', missing },
  },
  business: {
    schema: lakeSchema,
    resolve: (written, { onRemoval }): LakeModel | undefined => written && removedAs(onRemoval)(written),
    rules: about((model: LakeModel, { environment: { region } }) => [[[], { ...model, region }]], LAKE_RULES),
    names: lakeNames,
    cloned: LAKE_CLONED,
    removal: ({ onRemoval, worm }) => [{ path: [], begins: 'Lake_', onRemoval, ...(worm !== undefined && { without: ['worm'] }) }],
    stack: () => require('./stack/lake') as typeof import('./stack/lake'),
  } satisfies Side<typeof lakeSchema, LakeModel | undefined, unknown>,
} as const satisfies Service<'lake'>;

/** Those that the business makes itself. */
const madeIn = (model: Named<AnyBucketModel>): [string, BucketModel][] =>
  Object.entries(model).flatMap(([key, bucket]): [string, BucketModel][] => (isExistingBucket(bucket) ? [] : [[key, bucket]]));

export const buckets = {
  key: 'buckets',
  title: 'buckets',
  names: {},
  parity: BUCKETS_PARITY,
  local: () => require('./stack/local-buckets') as typeof import('./stack/local-buckets'),
  business: {
    schema: bucketsSchema,
    resolve: (written = {}, { onRemoval }): Named<AnyBucketModel> =>
      mapValues(written, (bucket) => ('existing' in bucket ? bucket : removedAs(onRemoval)(bucket))),
    rules: about((model: Named<AnyBucketModel>) => madeIn(model).map(([key, bucket]) => [[key], bucket]), BUCKET_RULES),
    cloned: BUCKETS_CLONED,
    names: (model, at) => bucketNames(Object.fromEntries(madeIn(model)), at),
    removal: (model) => madeIn(model).map(([key, { onRemoval }]) => ({ path: [key], begins: `Buckets_${key}_`, onRemoval })),
    stack: () => require('./stack/buckets') as typeof import('./stack/buckets'),
  } satisfies Side<typeof bucketsSchema, Named<AnyBucketModel>, unknown>,
} as const satisfies Service<'buckets'>;
