import { leaveOut, write } from '../../../domain/fix';
import type { Rule } from '../../../domain/rule';
import { inDays, type Seconds } from '../../../domain/units/quantity';
import { durationText } from '../../../domain/units/text';
import { badAges } from './ages';
import { STORAGE_MINIMUM_DAYS } from './limits';
import type { StorageClass } from './model';

/** A bucket; ages of old versions and of prefixes are a program's to give. */
export interface BucketSubject {
  readonly storageClass: StorageClass;
  readonly expire?: Seconds | undefined;
  readonly expireOldVersions?: Seconds | undefined;
  readonly expireUnder?: Readonly<Record<string, Seconds>>;
}

export const BUCKET_RULES: readonly Rule<BucketSubject>[] = [
  {
    code: 'bucket.expire.days',
    holds: 'a bucket deletes objects after whole days',
    broken: ({ expire, expireOldVersions, expireUnder = {} }) =>
      badAges([
        [['expire'], expire],
        [['expireOldVersions'], expireOldVersions],
        ...Object.entries(expireUnder).map(([prefix, age]) => [['expireUnder', prefix], age] as const),
      ]),
  },
  {
    code: 'bucket.expire.billed',
    holds: 'objects live as long as their storage class is billed at least',
    severity: 'warning',
    broken: ({ storageClass, expire }) => {
      const least = STORAGE_MINIMUM_DAYS[storageClass] ?? 0;
      if (expire === undefined || inDays(expire) >= least) return undefined;
      return {
        at: ['expire'],
        message: `${storageClass} storage is billed for at least ${least} days, objects expire after ${durationText(expire)}`,
        fix: write('storageClass', 'Standard', { note: ', which is for what lives shorter' }),
      };
    },
  },
  {
    code: 'bucket.expire.twice',
    holds: 'a bucket has either one age for all objects or ages by prefix',
    broken: ({ expire, expireUnder = {} }) =>
      expire !== undefined &&
      Object.keys(expireUnder).length > 0 && {
        at: ['expire'],
        message: 'OSS refuses two ages for one object, and this one holds for those of expireUnder too',
        fix: leaveOut('expire', { or: 'leave expireUnder out' }),
      },
  },
];
