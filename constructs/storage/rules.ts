import { OSS_HDFS_REGIONS } from '../../domain/facts/regions';
import type { StorageClass } from './known/model';
import type { OnRemoval } from '../../domain/model';
import { type Seconds, inDays } from '../../domain/units/quantity';
import { durationText } from '../../domain/units/text';
import type { Rule } from '../core/rule';
import type { ILake } from './contract';

const wholeDays = (text: Seconds): boolean => Number.isInteger(inDays(text)) && inDays(text) >= 1;

/** An age after which objects go, and the option it was written in. */
export interface AgeSubject {
  readonly option: string;
  readonly age: Seconds;
}

export const AGE_RULES: readonly Rule<AgeSubject>[] = [
  {
    code: 'bucket.age',
    broken: ({ age }) => !wholeDays(age),
    message: ({ option, age }) => `${option} must be one or more whole days, got "${durationText(age)}"`,
    fix: ({ option }) => `change ${option}: OSS counts in days`,
  },
];

/** What the rules of a lake look at. */
export interface LakeSubject {
  readonly kind: ILake['kind'];
  readonly region: string;
  readonly storageClass: StorageClass;
  readonly versioning: boolean | 'suspended';
  readonly worm?: Seconds | undefined;
  readonly onRemoval: OnRemoval;
}

const isHdfs = ({ kind }: LakeSubject): boolean => kind === 'oss-hdfs';
/** A retention lock is 1 day to 70 years. */
const WORM_MAX_DAYS = 25550;

/** What OSS and OSS-HDFS refuse, or take and then lose data by. Source: the services' own usage notes. */
export const LAKE_RULES: readonly Rule<LakeSubject>[] = [
  {
    code: 'lake.hdfs.region',
    broken: (lake) => isHdfs(lake) && !OSS_HDFS_REGIONS.has(lake.region),
    message: ({ region }) => `OSS-HDFS is not offered in ${region}`,
    fix: () => "set kind to 'oss', or use a region that has it",
  },
  {
    code: 'lake.hdfs.storage-class',
    broken: (lake) => isHdfs(lake) && !['Standard', 'IA'].includes(lake.storageClass),
    message: ({ storageClass }) => `OSS-HDFS works on buckets of class Standard or IA, got ${storageClass}`,
    fix: () => 'leave storageClass out',
  },
  {
    code: 'lake.hdfs.versioning',
    broken: (lake) => isHdfs(lake) && lake.versioning !== false,
    message: () => 'OSS-HDFS and versioning break each other: deleted blocks stay and the file system stumbles',
    fix: () => "leave versioning out, or set kind to 'oss'",
  },
  {
    code: 'lake.hdfs.worm',
    broken: (lake) => isHdfs(lake) && lake.worm !== undefined,
    message: () => 'OSS-HDFS and a retention lock break each other: deletions seem to work, and the data stays for ever',
    fix: () => "leave worm out, or set kind to 'oss'",
  },
  {
    code: 'lake.worm.versioning',
    broken: ({ kind, worm, versioning }) => kind === 'oss' && worm !== undefined && versioning !== false,
    message: () => 'a bucket has either versions or a retention lock',
    fix: () => 'leave versioning or worm out',
  },
  {
    code: 'lake.worm.period',
    broken: ({ worm }) => worm !== undefined && (!wholeDays(worm) || inDays(worm) > WORM_MAX_DAYS),
    message: ({ worm }) =>
      `a retention lock holds for 1 to ${WORM_MAX_DAYS} whole days, got "${worm === undefined ? '' : durationText(worm)}"`,
    fix: () => 'change worm',
  },
  {
    code: 'lake.worm.destroy',
    broken: ({ worm, onRemoval }) => worm !== undefined && onRemoval === 'destroy',
    message: () => "onRemoval is 'destroy', but nobody can delete what a retention lock holds",
    fix: () => "leave onRemoval at 'retain', or worm out",
  },
];
