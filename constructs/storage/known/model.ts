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
  /** Folder at the root to what holds there. */
  readonly layers: Named<LayerModel>;
  readonly onRemoval: OnRemoval;
}

/** Kept, never kept, or kept once and no more: what OSS cannot take back, it suspends. */
export type Versioning = boolean | 'suspended';

export interface LayerModel {
  /** Age in whole days at which its data goes. */
  readonly expire?: Seconds;
  /** Whether plain files lie there and no tables, whatever the lake's format. */
  readonly plain?: boolean;
}

export type StorageClass = 'Standard' | 'IA' | 'Archive' | 'ColdArchive' | 'DeepColdArchive';

/** A bucket that somebody else made. */
export interface ExistingBucketModel {
  /** Its name. */
  readonly existing: string;
  /** Id of the KMS key that it is encrypted with, for whoever reads and writes. */
  readonly key?: string;
}

/** What a business has under a key of `buckets`. */
export type AnyBucketModel = BucketModel | ExistingBucketModel;
export const isExistingBucket = (bucket: AnyBucketModel): bucket is ExistingBucketModel => 'existing' in bucket;

export interface BucketModel {
  /** In the cloud, where it is not made from its key. */
  readonly name?: string;
  /** Whether encryption, no public access and current TLS are set on it. */
  readonly hardened: boolean;
  readonly storageClass: StorageClass;
  readonly versioning: Versioning;
  /** Age in whole days at which objects are deleted; never is the default. */
  readonly expire?: Seconds;
  readonly onRemoval: OnRemoval;
}
