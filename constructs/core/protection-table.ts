/** How one stateful type is kept from losing data, what replaces it, and which drift is not Terraform's business. */
export interface ProtectionRow {
  /**
   * The service's own guard by attribute, absent where the service has none. It is written either way: the attributes are computed
   * too, so leaving one out would keep the guard up in the service and fail the very removal that was asked for.
   */
  readonly service?: Readonly<Record<string, { readonly retain: string | boolean; readonly destroy: string | boolean }>>;
  /** Attributes whose change destroys and makes anew (the ones a user could change). */
  readonly replacedBy: readonly string[];
  /** Attributes left out of plans, each with why. */
  readonly ignore: Readonly<Record<string, string>>;
}

const SWITCH = { retain: 'Enabled', destroy: 'Disabled' } as const;
const FLAG = { retain: true, destroy: false } as const;

/**
 * The deliberate table: one row per stateful type. `prevent_destroy` is set for every row unless both keys to destroying are given;
 * constructs take lifecycle and ignore_changes from here and nowhere else.
 */
export const PROTECTION = {
  alicloud_oss_bucket: {
    replacedBy: ['bucket', 'storage_class', 'redundancy_type'],
    ignore: {
      versioning: 'owned by alicloud_oss_bucket_versioning; perpetual diff otherwise',
      server_side_encryption_rule: 'owned by alicloud_oss_bucket_server_side_encryption; perpetual diff otherwise',
      logging: 'owned by alicloud_oss_bucket_logging; perpetual diff otherwise',
      policy: 'owned by alicloud_oss_bucket_policy; the next apply would delete the policy otherwise',
    },
  },
  alicloud_ros_stack: {
    service: { deletion_protection: SWITCH },
    replacedBy: ['stack_name', 'create_option', 'notification_urls'],
    ignore: {
      deletion_protection: 'replaces the stack, and with it the workspace; ROS switches it in place through its own API',
    },
  },
  alicloud_star_rocks_instance: {
    replacedBy: ['version', 'run_mode', 'vswitches', 'package_type', 'pay_type', 'encrypted', 'kms_key_id', 'vpc_id'],
    ignore: {
      frontend_node_groups: 'every field replaces the instance and none is read back',
      backend_node_groups: 'every field replaces the instance and none is read back; compute is sized by node groups',
      observer_node_groups: 'every field replaces the instance and none is read back',
      admin_password: 'a change is promised by the plan and sent to nobody',
      cluster_zone_id: 'never read back: an import would plan a replacement',
      oss_accessing_role_name: 'never read back, and a change is not sent',
      version: 'upgrades are made by the service; it answers with a longer version, which would replace the instance',
    },
  },
  alicloud_star_rocks_node_group: {
    replacedBy: ['node_group_name', 'description', 'pay_type', 'local_storage_instance_type'],
    ignore: {},
  },
  alicloud_alikafka_instance: {
    replacedBy: ['instance_type', 'vswitch_ids', 'vpc_id', 'zone_id', 'security_group', 'kms_key_id', 'disk_type'],
    ignore: {},
  },
  alicloud_alikafka_topic: {
    replacedBy: ['topic', 'local_topic', 'compact_topic'],
    ignore: {
      configs: 'a serverless instance answers with keys of its own (replication-factor, cloud.native.topic.type): perpetual diff otherwise',
    },
  },
  alicloud_alikafka_consumer_group: {
    replacedBy: ['consumer_id'],
    ignore: { remark: 'another description would replace the group and lose its offsets' },
  },
  alicloud_db_instance: {
    service: { deletion_protection: FLAG },
    replacedBy: ['engine', 'vswitch_id', 'vpc_id'],
    ignore: {},
  },
  alicloud_db_database: { replacedBy: ['data_base_name', 'character_set'], ignore: {} },
  alicloud_emrv2_cluster: {
    service: { deletion_protection: FLAG },
    replacedBy: ['cluster_type', 'release_version', 'applications', 'node_attributes', 'deploy_mode'],
    ignore: { application_configs: 'an edit is silently ignored by the provider: it would be a promise nobody keeps' },
  },
  alicloud_kms_key: {
    service: { deletion_protection: SWITCH },
    replacedBy: ['dkms_instance_id', 'key_spec', 'key_usage', 'origin', 'protection_level'],
    ignore: {},
  },
  alicloud_kms_secret: { replacedBy: ['secret_name', 'dkms_instance_id', 'encryption_key_id'], ignore: {} },
  alicloud_log_project: { replacedBy: ['project_name'], ignore: {} },
  alicloud_log_store: { replacedBy: ['logstore_name', 'project_name', 'telemetry_type'], ignore: {} },
  alicloud_ots_instance: { replacedBy: ['name', 'instance_type'], ignore: {} },
  alicloud_ots_table: { replacedBy: ['table_name', 'instance_name', 'primary_key'], ignore: {} },
} as const satisfies Record<string, ProtectionRow>;

export type StatefulType = keyof typeof PROTECTION;
export const isStateful = (type: string): type is StatefulType => type in PROTECTION;
