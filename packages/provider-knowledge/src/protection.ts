/** What is known of a resource type that holds data. */
export interface ProtectionFacts {
  /** The service's own guard against deletion by attribute, absent where the service has none. */
  readonly guard?: Readonly<Record<string, { readonly on: string | boolean; readonly off: string | boolean }>>;
  /** Attributes whose change destroys and makes anew (the ones a user could change). */
  readonly replacedBy: readonly string[];
}

const SWITCH = { on: 'Enabled', off: 'Disabled' } as const;
const FLAG = { on: true, off: false } as const;

const TABLE = {
  alicloud_oss_bucket: { replacedBy: ['bucket', 'storage_class', 'redundancy_type'] },
  alicloud_ros_stack: { guard: { deletion_protection: SWITCH }, replacedBy: ['stack_name', 'create_option', 'notification_urls'] },
  alicloud_star_rocks_instance: {
    replacedBy: ['version', 'run_mode', 'vswitches', 'package_type', 'pay_type', 'encrypted', 'kms_key_id', 'vpc_id'],
  },
  alicloud_star_rocks_node_group: { replacedBy: ['node_group_name', 'description', 'pay_type', 'local_storage_instance_type'] },
  alicloud_alikafka_instance: {
    replacedBy: ['instance_type', 'vswitch_ids', 'vpc_id', 'zone_id', 'security_group', 'kms_key_id', 'disk_type'],
  },
  alicloud_alikafka_topic: { replacedBy: ['topic', 'local_topic', 'compact_topic'] },
  alicloud_alikafka_consumer_group: { replacedBy: ['consumer_id'] },
  alicloud_db_instance: { guard: { deletion_protection: FLAG }, replacedBy: ['engine', 'vswitch_id', 'vpc_id'] },
  alicloud_db_database: { replacedBy: ['data_base_name', 'character_set'] },
  alicloud_emrv2_cluster: {
    guard: { deletion_protection: FLAG },
    replacedBy: ['cluster_type', 'release_version', 'applications', 'node_attributes', 'deploy_mode'],
  },
  alicloud_kvstore_instance: {
    guard: { instance_release_protection: FLAG },
    replacedBy: ['instance_type', 'node_type', 'capacity', 'private_ip', 'backup_id', 'global_instance'],
  },
  alicloud_kms_key: {
    guard: { deletion_protection: SWITCH },
    replacedBy: ['dkms_instance_id', 'key_spec', 'key_usage', 'origin', 'protection_level'],
  },
  alicloud_kms_secret: { replacedBy: ['secret_name', 'dkms_instance_id', 'encryption_key_id'] },
  alicloud_log_project: { replacedBy: ['project_name'] },
  alicloud_log_store: { replacedBy: ['logstore_name', 'project_name', 'telemetry_type'] },
  alicloud_ots_instance: { replacedBy: ['name', 'instance_type'] },
  alicloud_ots_table: { replacedBy: ['table_name', 'instance_name', 'primary_key'] },
} as const satisfies Record<string, ProtectionFacts>;

/** A resource type that holds data: to lose it is to lose what nobody can make again. */
export type StatefulType = keyof typeof TABLE;

/** Every resource type that holds data. */
export const statefulTypes: readonly StatefulType[] = Object.keys(TABLE).filter(isStateful);

/** Whether resources of the type hold data. */
export function isStateful(type: string): type is StatefulType {
  return Object.hasOwn(TABLE, type);
}

/** What replaces a type that holds data, and how its service guards it. */
export function protectionFacts(type: StatefulType): ProtectionFacts {
  return TABLE[type];
}
