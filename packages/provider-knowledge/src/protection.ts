/** What is known of a resource type that holds data. */
export interface ProtectionFacts {
  /** The service's own guard against deletion by attribute, absent where the service has none. */
  readonly guard?: Readonly<Record<string, { readonly on: string | boolean; readonly off: string | boolean }>>;
  /** Attributes whose change destroys and makes anew (the ones a user could change). */
  readonly replacedBy: readonly string[];
  /** What is lost with it, in a person's words. */
  readonly lost: string;
  readonly halfMade: HalfMadeFacts;
}

/** How to tell whether a resource whose creation failed half-way is whole, and whether it can hold data already. */
export interface HalfMadeFacts {
  /** Attribute and values that it has when it is whole; absent: it is whole as soon as it has an id, only its settings are missing. */
  readonly whole?: { readonly attribute: string; readonly values: readonly string[] };
  /** Whether data can be in it before it is whole. */
  readonly canHoldData: boolean;
  readonly why: string;
  /** Where it holds nothing for certain. @default - why */
  readonly emptyWhy?: string;
}

const running = (attribute: string, ...values: string[]): Pick<HalfMadeFacts, 'whole'> => ({ whole: { attribute, values } });

const SWITCH = { on: 'Enabled', off: 'Disabled' } as const;
const FLAG = { on: true, off: false } as const;

const TABLE = {
  alicloud_oss_bucket: {
    replacedBy: ['bucket', 'storage_class', 'redundancy_type'],
    lost: 'the bucket and every object in it',
    halfMade: { canHoldData: true, why: 'one call makes the bucket; what failed is a setting, which the next deployment sends' },
  },
  alicloud_ros_stack: {
    guard: { deletion_protection: SWITCH },
    replacedBy: ['stack_name', 'create_option', 'notification_urls'],
    lost: 'everything its template made and does not retain',
    halfMade: {
      ...running('status', 'CREATE_COMPLETE', 'UPDATE_COMPLETE'),
      canHoldData: true,
      why: 'parts of a stack may be there and in use while the stack is not complete',
      emptyWhy: 'nothing in its template holds data',
    },
  },
  alicloud_star_rocks_instance: {
    replacedBy: ['version', 'run_mode', 'vswitches', 'package_type', 'pay_type', 'encrypted', 'kms_key_id', 'vpc_id'],
    lost: 'the instance with all its databases',
    halfMade: {
      ...running('status', 'running'),
      canHoldData: false,
      why: 'nobody can write to an instance that never ran',
    },
  },
  alicloud_star_rocks_node_group: {
    replacedBy: ['node_group_name', 'description', 'pay_type', 'local_storage_instance_type'],
    lost: 'the compute group and what it caches; queries that run on it fail',
    halfMade: { canHoldData: false, ...running('status', 'running'), why: 'a group that never ran holds no cache' },
  },
  alicloud_alikafka_instance: {
    replacedBy: ['instance_type', 'vswitch_ids', 'vpc_id', 'zone_id', 'security_group', 'kms_key_id', 'disk_type'],
    lost: 'the instance with all topics, messages, groups and users',
    halfMade: {
      ...running('status', '5'),
      canHoldData: false,
      why: 'nobody can write to an instance that never ran',
    },
  },
  alicloud_alikafka_topic: {
    replacedBy: ['topic', 'local_topic', 'compact_topic'],
    lost: 'all messages of the topic',
    halfMade: { canHoldData: true, why: 'one call makes the topic; producers may write at once' },
  },
  alicloud_alikafka_consumer_group: {
    replacedBy: ['consumer_id'],
    lost: 'the offsets of the group: its consumers start over or skip',
    halfMade: { canHoldData: true, why: 'one call makes the group; consumers may commit at once' },
  },
  alicloud_db_instance: {
    guard: { deletion_protection: FLAG },
    replacedBy: ['engine', 'vswitch_id', 'vpc_id'],
    lost: 'the instance with all its databases and backups',
    halfMade: {
      ...running('status', 'Running'),
      canHoldData: false,
      why: 'nobody can write to an instance that never ran',
    },
  },
  alicloud_db_database: {
    replacedBy: ['data_base_name', 'character_set'],
    lost: 'the database with all its tables',
    halfMade: { canHoldData: true, why: 'one call makes the database' },
  },
  alicloud_emrv2_cluster: {
    guard: { deletion_protection: FLAG },
    replacedBy: ['cluster_type', 'release_version', 'applications', 'node_attributes', 'deploy_mode'],
    lost: 'the cluster with its local data and settings',
    halfMade: { canHoldData: true, why: 'the provider keeps no status of a cluster: it may run and be in use' },
  },
  alicloud_kvstore_instance: {
    guard: { instance_release_protection: FLAG },
    replacedBy: ['instance_type', 'node_type', 'capacity', 'private_ip', 'backup_id', 'global_instance'],
    lost: 'the instance with all its keys and backups',
    halfMade: {
      ...running('status', 'Normal'),
      canHoldData: false,
      why: 'nobody can write to an instance that never ran',
    },
  },
  alicloud_kms_key: {
    guard: { deletion_protection: SWITCH },
    replacedBy: ['dkms_instance_id', 'key_spec', 'key_usage', 'origin', 'protection_level'],
    lost: 'the key, and with it everything that is encrypted by it; deletion is scheduled, not immediate',
    halfMade: { canHoldData: true, why: 'one call makes the key, and it may have encrypted something since' },
  },
  alicloud_kms_secret: {
    replacedBy: ['secret_name', 'dkms_instance_id', 'encryption_key_id'],
    lost: 'the secret with all its versions',
    halfMade: { canHoldData: true, why: 'one call makes the secret with its value' },
  },
  alicloud_log_project: {
    replacedBy: ['project_name'],
    lost: 'all logs of the project',
    halfMade: { canHoldData: true, why: 'one call makes the project' },
  },
  alicloud_log_store: {
    replacedBy: ['logstore_name', 'project_name', 'telemetry_type'],
    lost: 'all logs of the store',
    halfMade: { canHoldData: true, why: 'one call makes the store; logs may arrive at once' },
  },
  alicloud_ots_instance: {
    replacedBy: ['name', 'instance_type'],
    lost: 'the instance with all its tables',
    halfMade: { canHoldData: true, why: 'one call makes the instance' },
  },
  alicloud_ots_table: {
    replacedBy: ['table_name', 'instance_name', 'primary_key'],
    lost: 'all rows of the table',
    halfMade: { canHoldData: true, why: 'one call makes the table' },
  },
} as const satisfies Record<string, ProtectionFacts>;

/** A resource type that holds data: to lose it is to lose what nobody can make again. */
export type StatefulType = keyof typeof TABLE;

/** Every resource type that holds data. */
export const statefulTypes: readonly StatefulType[] = Object.keys(TABLE).filter(isStateful);

/** Whether resources of the type hold data. */
export function isStateful(type: string): type is StatefulType {
  return Object.hasOwn(TABLE, type);
}

/** What is known of a type that holds data. */
export function protectionFacts(type: StatefulType): ProtectionFacts {
  return TABLE[type];
}
