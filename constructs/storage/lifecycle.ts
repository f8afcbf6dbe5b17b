import { type DurationLike, inDays } from '../../domain/units/quantity';
import { HDFS_BLOCKS } from './statements';

/** What OSS does by itself to the objects under a prefix. */
export interface LifecycleRule {
  readonly id: string;
  /** Empty is the whole bucket; OSS takes one rule per prefix, so everything about a prefix is in its one rule. */
  readonly prefix: string;
  /** Folder that the rule leaves alone; below the prefix. */
  readonly except?: string;
  readonly expireDays?: number;
  readonly abortUploadDays?: number;
  readonly expireOldVersionsDays?: number;
}

/** What a bucket wants of OSS. */
export interface LifecycleWishes {
  readonly expire?: DurationLike | undefined;
  /** Prefix to age. */
  readonly expireUnder?: Readonly<Record<string, DurationLike>> | undefined;
  /** Only where versions are kept. */
  readonly expireOldVersions?: DurationLike | undefined;
  /** Whether HDFS keeps blocks in the bucket. */
  readonly hdfs?: boolean;
}

/** Parts of uploads that were never finished are invisible and paid for. */
const ABORT_UPLOAD_DAYS = 7;

/** The lifecycle rules of a bucket: one for all of it, then one per prefix that expires. */
export function lifecycleRules({ expire, expireUnder = {}, expireOldVersions, hdfs = false }: LifecycleWishes): readonly LifecycleRule[] {
  const whole: LifecycleRule = {
    id: 'whole-bucket',
    prefix: '',
    ...(hdfs ? { except: HDFS_BLOCKS } : {}),
    ...(expire === undefined ? {} : { expireDays: inDays(expire) }),
    abortUploadDays: ABORT_UPLOAD_DAYS,
    ...(expireOldVersions === undefined ? {} : { expireOldVersionsDays: inDays(expireOldVersions) }),
  };
  const folders = Object.entries(expireUnder).map(([prefix, age]) => ({
    id: `expire-${prefix.replace(/\/$/, '')}`,
    prefix,
    expireDays: inDays(age),
  }));
  return [whole, ...folders];
}

/** A rule as `alicloud_oss_bucket.lifecycle_rule` takes it. */
export function terraformRule({ id, prefix, except, expireDays, abortUploadDays, expireOldVersionsDays }: LifecycleRule) {
  return {
    id,
    prefix,
    enabled: true,
    ...(except === undefined ? {} : { filter: { not: { prefix: except } } }),
    ...(expireDays === undefined ? {} : { expiration: [{ days: expireDays }] }),
    ...(abortUploadDays === undefined ? {} : { abortMultipartUpload: [{ days: abortUploadDays }] }),
    ...(expireOldVersionsDays === undefined ? {} : { noncurrentVersionExpiration: [{ days: expireOldVersionsDays }] }),
  };
}

/** A rule as `ALIYUN::OSS::Bucket` takes it; it has no word for old versions, which OSS-HDFS cannot have. */
export function rosRule({ id, prefix, except, expireDays, abortUploadDays }: LifecycleRule) {
  return {
    ID: id,
    Prefix: prefix,
    Status: 'Enabled',
    ...(except === undefined ? {} : { Filter: { Not: { Prefix: except } } }),
    ...(expireDays === undefined ? {} : { Expiration: { Days: expireDays } }),
    ...(abortUploadDays === undefined ? {} : { AbortMultipartUpload: { Days: abortUploadDays } }),
  };
}
