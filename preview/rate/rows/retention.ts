import type { UpdatedRow } from './updated-row';

/** Whether something is kept for less time than before. Without a value it is kept forever. */
const isSooner: NonNullable<UpdatedRow['when']> = ({ before, after }) =>
  after !== undefined && (before === undefined || Number(after) < Number(before));
/** Whether a value that was there before was lowered. One that comes with something that is switched on has nothing to delete yet. */
const isLowered: NonNullable<UpdatedRow['when']> = ({ before, after }) => before !== undefined && Number(after) < Number(before);

const under = (prefix: string | undefined): string => (prefix === undefined ? '' : ` under ${prefix}`);

/** How long things are kept: with less, what is older is deleted, and nothing of it shows in any plan. */
export const RETENTION: readonly UpdatedRow[] = [
  {
    type: /^(alicloud_oss_bucket|alicloud_oss_bucket_lifecycle|ALIYUN::OSS::Bucket)$/,
    attribute: /(^|\.)expiration\.days$/i,
    when: isSooner,
    risk: 'data-loss',
    why: ({ before, after = '', prefix }) =>
      `objects${under(prefix)} older than ${after} days are deleted within a day${before === undefined ? ', where there are any' : ''}; until now they stay${before === undefined ? '' : ` ${before} days`}`,
    source: 'OSS: lifecycle rules based on the last modified time',
  },
  {
    type: /^(alicloud_oss_bucket|alicloud_oss_bucket_lifecycle|ALIYUN::OSS::Bucket)$/,
    attribute: /(^|\.)noncurrent_?version_?expiration\.(noncurrent_?)?days$/i,
    when: isLowered,
    risk: 'data-loss',
    why: ({ before = '', after = '', prefix }) =>
      `older versions${prefix === undefined ? '' : ` of objects${under(prefix)}`} are deleted after ${after} days, those past that within a day; until now they stay ${before} days`,
    source: 'OSS: lifecycle rules based on the last modified time',
  },
  {
    type: /^alicloud_log_store$/,
    attribute: /^retention_period$/,
    when: isLowered,
    risk: 'data-loss',
    why: ({ before = '', after = '' }) => `logs older than ${after} days are deleted; until now they stay ${before} days`,
    source: 'Simple Log Service: manage a logstore, data retention',
  },
  {
    type: /^alicloud_(db_backup_policy|db_instance)$/,
    attribute: /^(backup_retention_period|log_backup_retention_period)$/,
    when: isLowered,
    risk: 'data-loss',
    why: ({ before = '', after = '' }) => `backups older than ${after} days are deleted; until now they stay ${before} days`,
    source: 'ApsaraDB RDS: automatic backup, retention period',
  },
];
