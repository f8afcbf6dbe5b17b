import type { Named, OnRemoval } from '../../../domain/model';
import type { Seconds } from '../../../domain/units/quantity';

export interface LakeModel {
  readonly kind: 'oss-hdfs' | 'oss';
  readonly storageClass: StorageClass;
  readonly versioning: Versioning;
  /** Retention lock in whole days; none is the default, and OSS-HDFS refuses it. */
  readonly worm?: Seconds;
  /** What engines write tables in. */
  readonly format?: 'hudi' | 'paimon' | 'iceberg' | 'delta';
  /** Folder at the root to the age in whole days at which its data goes. */
  readonly layers: Named<{ readonly expire?: Seconds }>;
  readonly onRemoval: OnRemoval;
}

/** Kept, never kept, or kept once and no more: what OSS cannot take back, it suspends. */
export type Versioning = boolean | 'suspended';

export type StorageClass = 'Standard' | 'IA' | 'Archive' | 'ColdArchive' | 'DeepColdArchive';

export interface BucketModel {
  readonly storageClass: StorageClass;
  readonly versioning: Versioning;
  /** Age in whole days at which objects are deleted; never is the default. */
  readonly expire?: Seconds;
  readonly onRemoval: OnRemoval;
}
