import { OSS_HDFS_REGIONS } from '@lakewright/provider-knowledge/oss-hdfs';
import { isNotOffered } from '../../../domain/facts/regions';
import { leaveOut, write } from '../../../domain/fix';
import type { OnRemoval } from '../../../domain/model';
import { wholeIn } from '../../../domain/range';
import type { Rule } from '../../../domain/rule';
import { inDays, type Seconds } from '../../../domain/units/quantity';
import { daysIn, durationText } from '../../../domain/units/text';
import { badAges } from './ages';
import { WORM_DAYS } from './limits';
import type { LakeModel, LayerModel, StorageClass, Versioning } from './model';

/** A lake and where it is. */
export interface LakeSubject {
  readonly kind: LakeModel['kind'];
  readonly region: string;
  readonly storageClass: StorageClass;
  readonly versioning: Versioning;
  readonly worm?: Seconds | undefined;
  /** What tables are written in; a program's lake knows nothing of it. */
  readonly format?: LakeModel['format'];
  readonly layers: Readonly<Record<string, LayerModel>>;
  readonly onRemoval: OnRemoval;
}

const isHdfs = ({ kind }: LakeSubject): boolean => kind === 'oss-hdfs';

/** What OSS and OSS-HDFS refuse, or take and then lose data by. Source: the services' own usage notes. */
export const LAKE_RULES: readonly Rule<LakeSubject>[] = [
  {
    code: 'lake.hdfs.region',
    holds: 'OSS-HDFS is used in regions that have it',
    broken: (lake) =>
      isHdfs(lake) &&
      isNotOffered(OSS_HDFS_REGIONS, lake.region) && {
        at: ['kind'],
        message: `OSS-HDFS is not offered in ${lake.region}`,
        fix: write('kind', 'oss', { or: 'choose another region' }),
      },
  },
  {
    code: 'lake.hdfs.versioning',
    holds: 'OSS-HDFS keeps no versions',
    broken: (lake) =>
      isHdfs(lake) &&
      lake.versioning !== false && {
        at: ['versioning'],
        message: 'OSS-HDFS and versioning cannot be combined: the service would fail',
        fix: leaveOut('versioning', { or: 'choose kind: oss' }),
      },
  },
  {
    code: 'lake.hdfs.worm',
    holds: 'OSS-HDFS has no retention lock',
    broken: (lake) =>
      isHdfs(lake) &&
      lake.worm !== undefined && {
        at: ['worm'],
        message: `OSS-HDFS and a retention lock (${durationText(lake.worm)}) cannot be combined: deleted data would stay, unreadable`,
        fix: leaveOut('worm', { or: 'choose kind: oss' }),
      },
  },
  {
    code: 'lake.hdfs.storage-class',
    holds: 'OSS-HDFS lies on Standard or IA storage',
    broken: (lake) =>
      isHdfs(lake) &&
      !['Standard', 'IA'].includes(lake.storageClass) && {
        at: ['storageClass'],
        message: `OSS-HDFS needs Standard or IA storage, got ${lake.storageClass}`,
        fix: write('storageClass', 'Standard', { or: 'choose kind: oss' }),
      },
  },
  {
    code: 'lake.worm.days',
    holds: `a retention lock lasts ${WORM_DAYS.min}-${WORM_DAYS.max} whole days`,
    broken: ({ worm }) =>
      worm !== undefined &&
      !wholeIn(inDays(worm), WORM_DAYS) && {
        at: ['worm'],
        message: `a retention lock lasts ${WORM_DAYS.min}-${WORM_DAYS.max} whole days, got ${durationText(worm)}`,
        fix: write('worm', daysIn(worm, WORM_DAYS)),
      },
  },
  {
    code: 'lake.worm.versioning',
    holds: 'a bucket has either versions or a retention lock',
    broken: ({ kind, worm, versioning }) =>
      kind === 'oss' &&
      worm !== undefined &&
      versioning !== false && {
        at: ['versioning'],
        message: 'a bucket has either versions or a retention lock',
        fix: leaveOut('versioning', { or: 'remove worm' }),
      },
  },
  {
    code: 'lake.worm.destroy',
    holds: 'a lake with a retention lock is retained',
    broken: ({ worm, onRemoval }) =>
      worm !== undefined &&
      onRemoval === 'destroy' && {
        at: ['onRemoval'],
        message: 'nobody can delete what a retention lock holds',
        fix: write('onRemoval', 'retain', { or: 'remove worm' }),
      },
  },
  {
    code: 'lake.expire.days',
    holds: 'a lake deletes objects after whole days',
    broken: ({ layers }) => badAges(Object.entries(layers).map(([layer, { expire }]) => [['layers', layer, 'expire'], expire] as const)),
  },
  {
    code: 'lake.expire.tables',
    holds: 'OSS deletes by age only in layers without tables: it would delete files that tables point to',
    broken: ({ kind, format, layers }) =>
      // With OSS-HDFS no rule of OSS may touch what engines write.
      kind === 'oss' && format !== undefined
        ? Object.entries(layers)
            .filter(([, { expire, plain = false }]) => expire !== undefined && !plain)
            .map(([layer]) => ({
              at: ['layers', layer, 'expire'],
              message: `the lake holds ${format} tables: OSS would delete files of layer '${layer}' that its tables still point to`,
              fix: leaveOut(['layers', layer, 'expire'], {
                note: ' and let the engine expire partitions or snapshots',
                or: 'write plain: true on the layer if it holds no tables',
              }),
            }))
        : [],
  },
];
