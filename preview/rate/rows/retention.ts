import type { UpdatedRow } from './updated';

/** Shorter than it was; absent is forever. */
const isSooner: NonNullable<UpdatedRow['when']> = ({ before, after }) =>
  after !== undefined && (before === undefined || Number(after) < Number(before));
/** Shorter, where it was said before as well: what comes with something that is switched on has nothing to delete yet. */
const isLowered: NonNullable<UpdatedRow['when']> = ({ before, after }) => before !== undefined && Number(after) < Number(before);

/** How long things are kept: with less, what is older is deleted, and nothing of it shows in any plan. */
export const RETENTION: readonly UpdatedRow[] = [
  {
    type: /^(alicloud_oss_bucket|alicloud_oss_bucket_lifecycle|ALIYUN::OSS::Bucket)$/,
    attribute: /(^|\.)expiration\.days$/i,
    when: isSooner,
    risk: 'data-loss',
    why: 'what is there already and older than that is deleted within a day',
    source: 'OSS: lifecycle rules based on the last modified time',
  },
  {
    type: /^(alicloud_oss_bucket|alicloud_oss_bucket_lifecycle|ALIYUN::OSS::Bucket)$/,
    attribute: /(^|\.)noncurrent_?version_?expiration\.(noncurrent_?)?days$/i,
    when: isLowered,
    risk: 'data-loss',
    why: 'older versions of objects are deleted sooner: those past the new days within a day',
    source: 'OSS: lifecycle rules based on the last modified time',
  },
  {
    type: /^alicloud_log_store$/,
    attribute: /^retention_period$/,
    when: isLowered,
    risk: 'data-loss',
    why: 'logs that are older than that are deleted',
    source: 'Simple Log Service: manage a logstore, data retention',
  },
  {
    type: /^alicloud_(db_backup_policy|db_instance)$/,
    attribute: /^(backup_retention_period|log_backup_retention_period)$/,
    when: isLowered,
    risk: 'data-loss',
    why: 'backups that are older than that are deleted',
    source: 'ApsaraDB RDS: automatic backup, retention period',
  },
];
