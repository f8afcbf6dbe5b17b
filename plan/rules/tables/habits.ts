/** Habits of the provider and of services that no schema tells. */

interface Row {
  readonly type: string;
  readonly attribute: string;
  readonly why: string;
  readonly source: string;
}

/** Differences that come back after they were applied. */
export interface PerpetualRow extends Row {
  /** The type that has to be there for the same thing, where the two quarrel. */
  readonly besides?: string;
}

/** Settings of a bucket that can be resources of their own as well. */
const OF_BUCKETS: Readonly<Record<string, string>> = {
  versioning: 'alicloud_oss_bucket_versioning',
  server_side_encryption_rule: 'alicloud_oss_bucket_server_side_encryption',
  logging: 'alicloud_oss_bucket_logging',
  policy: 'alicloud_oss_bucket_policy',
  lifecycle_rule: 'alicloud_oss_bucket_lifecycle',
  cors_rule: 'alicloud_oss_bucket_cors',
};

export const PERPETUAL: readonly PerpetualRow[] = [
  {
    type: 'alicloud_alikafka_topic',
    attribute: 'configs',
    why: 'a serverless instance answers with keys of its own',
    source: 'aliyun/terraform-provider-alicloud#10237',
  },
  ...Object.entries(OF_BUCKETS).map(([attribute, besides]) => ({
    type: 'alicloud_oss_bucket',
    attribute,
    besides,
    why: `${besides} sets the same`,
    source: `provider documentation: ${besides}`,
  })),
];

/** What is switched on for good. */
export interface OneWayRow extends Row {
  readonly to: string | boolean;
}

export const ONE_WAY: readonly OneWayRow[] = [
  {
    type: 'alicloud_oss_bucket_versioning',
    attribute: 'status',
    to: 'Enabled',
    why: 'versions can be suspended later, and never be as if they had not been: old versions stay and cost',
    source: 'OSS: versioning',
  },
  {
    type: 'alicloud_db_instance',
    attribute: 'tde_status',
    to: 'Enabled',
    why: 'encryption of the data cannot be switched off again',
    source: 'ApsaraDB RDS: configure TDE',
  },
  {
    type: 'alicloud_kvstore_instance',
    attribute: 'tde_status',
    to: 'Enabled',
    why: 'encryption of the data cannot be switched off again',
    source: 'Tair: enable TDE',
  },
  {
    type: 'ALIYUN::OSS::Bucket',
    attribute: 'EnableOssHdfsService',
    to: true,
    why: 'the HDFS service of a bucket cannot be switched off again',
    source: 'OSS-HDFS: enable the service',
  },
];

/** What is not gone at once where it is deleted. */
export interface ScheduledRow {
  readonly type: string;
  /** Days that it stays. */
  readonly days: string;
  /** Where this is true it is gone at once. */
  readonly unless?: string;
  readonly source: string;
}

export const SCHEDULED: readonly ScheduledRow[] = [
  { type: 'alicloud_kms_key', days: 'pending_window_in_days', source: 'KMS: ScheduleKeyDeletion' },
  {
    type: 'alicloud_kms_secret',
    days: 'recovery_window_in_days',
    unless: 'force_delete_without_recovery',
    source: 'KMS: DeleteSecret, RecoveryWindowInDays',
  },
];

/** What takes longer than the provider waits where nobody says how long. */
export interface SlowRow {
  readonly type: string;
  /** Minutes that the constructs here wait. */
  readonly minutes: Readonly<Partial<Record<'create' | 'update' | 'delete', number>>>;
}

export const SLOW: readonly SlowRow[] = [
  { type: 'alicloud_emrv2_cluster', minutes: { create: 30, update: 30, delete: 15 } },
  { type: 'alicloud_star_rocks_instance', minutes: { create: 30, update: 15, delete: 20 } },
  { type: 'alicloud_star_rocks_node_group', minutes: { create: 30, update: 30 } },
  { type: 'alicloud_alikafka_topic', minutes: { create: 10, update: 10 } },
  { type: 'alicloud_ros_stack', minutes: { create: 15, update: 15, delete: 15 } },
];
