import type { Named, OnRemoval } from '../../../domain/model';
import type { Seconds } from '../../../domain/units/quantity';

export interface LakeModel {
  readonly kind: 'oss-hdfs' | 'oss';
  readonly storageClass: StorageClass;
  readonly versioning: boolean;
  /** Retention lock in days; none is the default, and OSS-HDFS refuses it. */
  readonly worm?: Seconds;
  readonly format?: 'hudi' | 'paimon' | 'iceberg' | 'delta';
  readonly layers: Named<{ readonly expire?: Seconds }>;
  readonly onRemoval: OnRemoval;
}

export type StorageClass = 'Standard' | 'IA' | 'Archive' | 'ColdArchive' | 'DeepColdArchive';

export interface BucketModel {
  readonly storageClass: StorageClass;
  readonly versioning: boolean;
  readonly expire?: Seconds;
  readonly onRemoval: OnRemoval;
}
