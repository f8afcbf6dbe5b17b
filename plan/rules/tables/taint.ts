/** How to tell whether a resource whose creation failed half-way is whole, and whether it can hold data already. */
export interface TaintRow {
  /** Attribute and values that it has when it is whole; absent: it is whole as soon as it has an id, only its settings are missing. */
  readonly whole?: { readonly attribute: string; readonly values: readonly string[] };
  /** Whether data can be in it before it is whole. */
  readonly canHoldData: boolean;
  readonly why: string;
  /** Where it holds nothing for certain. @default - why */
  readonly emptyWhy?: string;
}

const running = (attribute: string, ...values: string[]): Pick<TaintRow, 'whole'> => ({ whole: { attribute, values } });

export const TAINT: Readonly<Record<string, TaintRow>> = {
  alicloud_oss_bucket: { canHoldData: true, why: 'one call makes the bucket; what failed is a setting, which the next deployment sends' },
  alicloud_ros_stack: {
    ...running('status', 'CREATE_COMPLETE', 'UPDATE_COMPLETE'),
    canHoldData: true,
    why: 'parts of a stack may be there and in use while the stack is not complete',
    emptyWhy: 'nothing in its template holds data',
  },
  alicloud_star_rocks_instance: {
    ...running('status', 'running'),
    canHoldData: false,
    why: 'nobody can write to an instance that never ran',
  },
  alicloud_star_rocks_node_group: { canHoldData: false, ...running('status', 'running'), why: 'a group that never ran holds no cache' },
  alicloud_alikafka_instance: {
    ...running('status', '5'),
    canHoldData: false,
    why: 'nobody can write to an instance that never ran',
  },
  alicloud_alikafka_topic: { canHoldData: true, why: 'one call makes the topic; producers may write at once' },
  alicloud_alikafka_consumer_group: { canHoldData: true, why: 'one call makes the group; consumers may commit at once' },
  alicloud_db_instance: {
    ...running('status', 'Running'),
    canHoldData: false,
    why: 'nobody can write to an instance that never ran',
  },
  alicloud_kvstore_instance: {
    ...running('status', 'Normal'),
    canHoldData: false,
    why: 'nobody can write to an instance that never ran',
  },
  alicloud_db_database: { canHoldData: true, why: 'one call makes the database' },
  alicloud_emrv2_cluster: { canHoldData: true, why: 'the provider keeps no status of a cluster: it may run and be in use' },
  alicloud_kms_key: { canHoldData: true, why: 'one call makes the key, and it may have encrypted something since' },
  alicloud_kms_secret: { canHoldData: true, why: 'one call makes the secret with its value' },
  alicloud_log_project: { canHoldData: true, why: 'one call makes the project' },
  alicloud_log_store: { canHoldData: true, why: 'one call makes the store; logs may arrive at once' },
  alicloud_ots_instance: { canHoldData: true, why: 'one call makes the instance' },
  alicloud_ots_table: { canHoldData: true, why: 'one call makes the table' },
};
