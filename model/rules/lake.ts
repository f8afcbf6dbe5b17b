import { OSS_HDFS_REGIONS } from '../../domain/facts/regions';
import { STORAGE_MINIMUM_DAYS, WORM_DAYS } from '../../constructs/storage/known/limits';
import { inDays } from '../../domain/units/quantity';
import { rule, when } from './rule';
import { durationText } from '../../domain/units/text';

/** OSS-HDFS cannot be combined with everything that OSS can do. */
export const LAKE_RULES = [
  rule({
    code: 'lake.hdfs.region',
    holdsFor: 'lake',
    find: ({ environment: { region }, value }) => when(value.kind === 'oss-hdfs' && !OSS_HDFS_REGIONS.has(region), region),
    at: () => ['kind'],
    message: (_, region) => `OSS-HDFS is not offered in ${region}`,
    fix: ({ environment }) => `write kind: { default: oss-hdfs, ${environment.name}: oss }, or choose another region`,
  }),
  rule({
    code: 'lake.hdfs.versioning',
    holdsFor: 'lake',
    find: ({ value }) => when(value.kind === 'oss-hdfs' && value.versioning, true),
    at: () => ['versioning'],
    message: () => 'OSS-HDFS and versioning cannot be combined: the service would fail',
    fix: () => 'remove versioning, or choose kind: oss',
  }),
  rule({
    code: 'lake.hdfs.worm',
    holdsFor: 'lake',
    find: ({ value }) => when(value.kind === 'oss-hdfs' && value.worm !== undefined, value.worm),
    at: () => ['worm'],
    message: (_, worm) =>
      `OSS-HDFS and a retention lock (${worm && durationText(worm)}) cannot be combined: deleted data would stay, unreadable`,
    fix: () => 'remove worm, or choose kind: oss',
  }),
  rule({
    code: 'lake.hdfs.storage-class',
    holdsFor: 'lake',
    find: ({ value }) => when(value.kind === 'oss-hdfs' && /Archive$/.test(value.storageClass), value.storageClass),
    at: () => ['storageClass'],
    message: (_, storageClass) => `OSS-HDFS needs Standard or IA storage, got ${storageClass}`,
    fix: () => 'write storageClass: Standard, or choose kind: oss',
  }),
  rule({
    code: 'lake.worm.days',
    holdsFor: 'lake',
    find: ({ value: { worm } }) => {
      const days = worm === undefined ? WORM_DAYS.min : inDays(worm);
      return when(!Number.isInteger(days) || days < WORM_DAYS.min || days > WORM_DAYS.max, worm);
    },
    at: () => ['worm'],
    message: (_, worm) => `a retention lock lasts ${WORM_DAYS.min}-${WORM_DAYS.max} whole days, got ${worm && durationText(worm)}`,
    fix: () => 'write it in days, like 365 days',
  }),
  rule({
    code: 'lake.worm.versioning',
    holdsFor: 'lake',
    find: ({ value }) => when(value.kind === 'oss' && value.worm !== undefined && value.versioning, true),
    at: () => ['versioning'],
    message: () => 'a bucket has either versions or a retention lock',
    fix: () => 'remove versioning, or worm',
  }),
  rule({
    code: 'lake.worm.destroy',
    holdsFor: 'lake',
    find: ({ value }) => when(value.worm !== undefined && value.onRemoval === 'destroy', true),
    at: () => ['onRemoval'],
    message: () => 'onRemoval is destroy, but nobody can delete what a retention lock holds',
    fix: () => 'write onRemoval: retain, or remove worm',
  }),
  rule({
    code: 'lake.expire.days',
    holdsFor: 'lake',
    find: ({ value }) => Object.entries(value.layers).filter(([, { expire }]) => expire !== undefined && !Number.isInteger(inDays(expire))),
    at: ([layer]) => ['layers', layer, 'expire'],
    message: (_, [layer, { expire }]) => `OSS deletes by whole days, layer '${layer}' expires after ${expire && durationText(expire)}`,
    fix: () => 'write it in days, like 90 days',
  }),
  rule({
    code: 'bucket.expire.days',
    holdsFor: 'bucket',
    find: ({ value: { expire } }) => when(expire !== undefined && !Number.isInteger(inDays(expire)), expire),
    at: () => ['expire'],
    message: ({ title }, expire) => `OSS deletes by whole days, ${title} expires after ${expire && durationText(expire)}`,
    fix: () => 'write it in days, like 90 days',
  }),
  rule({
    code: 'bucket.expire.billed',
    holdsFor: 'bucket',
    severity: 'warning',
    find: ({ value: { expire, storageClass } }) => {
      const least = STORAGE_MINIMUM_DAYS[storageClass] ?? 0;
      return expire !== undefined && inDays(expire) < least ? [{ expire, least }] : [];
    },
    at: () => ['expire'],
    message: ({ value }, { expire, least }) =>
      `${value.storageClass} storage is billed for at least ${least} days, objects expire after ${durationText(expire)}`,
    fix: () => 'choose storageClass: Standard for what lives shorter',
  }),
];
