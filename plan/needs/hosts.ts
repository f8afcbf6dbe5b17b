import { rosFacts } from '../open/facts';
import type { JsonObject, Json } from '../types/json';

/** A type that others live in or stand on. */
export interface Host {
  /** In a sentence: `the vSwitch`. */
  readonly what: string;
  /** Attributes by whose values others name it. */
  readonly ids: readonly string[];
  /** 1 where the service itself refuses while somebody is in it, so nothing can permit it; 2 where it would go through. */
  readonly exit: 1 | 2;
  readonly source: string;
  /** What puts it back, where its own attributes are made from something else. @default - the old value is written again */
  readonly undo?: string;
}

const REFUSES = 'the service refuses to delete it while something is in it (DependencyViolation)';
const CHILDREN = 'what is in it goes with it';

const HOSTS: Readonly<Record<string, Host>> = {
  alicloud_vpc: { what: 'the network', ids: ['id'], exit: 1, source: REFUSES },
  alicloud_vswitch: {
    what: 'the vSwitch',
    ids: ['id'],
    exit: 1,
    source: REFUSES,
    undo: 'put cidr and zones of the network back as they were',
  },
  alicloud_security_group: { what: 'the security group', ids: ['id'], exit: 1, source: REFUSES },
  alicloud_kms_key: { what: 'the key', ids: ['id', 'arn'], exit: 2, source: 'what is encrypted by a key that is gone cannot be read' },
  alicloud_kms_instance: { what: 'the key service', ids: ['id'], exit: 2, source: CHILDREN },
  alicloud_oss_bucket: { what: 'the bucket', ids: ['bucket', 'id'], exit: 2, source: CHILDREN },
  alicloud_alikafka_instance: { what: 'the Kafka instance', ids: ['id'], exit: 2, source: CHILDREN },
  alicloud_star_rocks_instance: { what: 'the StarRocks instance', ids: ['id'], exit: 2, source: CHILDREN },
  alicloud_db_instance: { what: 'the database instance', ids: ['id'], exit: 2, source: CHILDREN },
  alicloud_kvstore_instance: { what: 'the Redis instance', ids: ['id'], exit: 2, source: CHILDREN },
  alicloud_emrv2_cluster: { what: 'the cluster', ids: ['id'], exit: 2, source: CHILDREN },
  alicloud_log_project: { what: 'the log project', ids: ['project_name', 'id'], exit: 2, source: CHILDREN },
  alicloud_ots_instance: {
    what: 'the table store',
    ids: ['name', 'id'],
    exit: 1,
    source: 'Tablestore refuses to delete an instance with tables',
  },
  alicloud_fcv3_function: {
    what: 'the function',
    ids: ['function_name', 'function_arn'],
    exit: 2,
    source: 'custom resources of ROS call it, also to be removed',
  },
  alicloud_ram_role: {
    what: 'the role',
    ids: ['role_name', 'name', 'arn', 'id'],
    exit: 2,
    source: 'who runs with a role that is gone can do nothing',
  },
};

/** What names a host to others: its ids, of a bucket inside a template its name. */
export function hostIds(type: string, attributes: JsonObject): readonly string[] {
  const host = hostOf(type);
  if (host === undefined) return [];
  return [...new Set(host.ids.flatMap((attribute) => text(attributes[attribute])))];
}

/** The row of a type, Terraform's or ROS's. */
export function hostOf(type: string): Host | undefined {
  if (Object.hasOwn(HOSTS, type)) return HOSTS[type];
  return type === 'ALIYUN::OSS::Bucket' ? { what: 'the bucket', ids: [rosFacts(type)?.named ?? ''], exit: 2, source: CHILDREN } : undefined;
}

/** The shortest text that counts as a name. Shorter ones are no ids, and would be found everywhere. */
const SHORTEST = 4;

const text = (value: Json | undefined): string[] => (typeof value === 'string' && value.length >= SHORTEST ? [value] : []);

/** Types that only mention other resources and do not live in them: rights, alarms, tags, openings, settings of the thing itself. */
const SPEAKS_ONLY =
  /^(random_|terraform_data$|alicloud_(ram_policy|ram_\w+_attachment|security_group_rule|cms_|tag_|resource_manager_|oss_bucket_|kms_alias|arms_|sls_alert|actiontrail))/;

/** Whether resources of a type live in others at all. */
export const livesSomewhere = (type: string): boolean => !SPEAKS_ONLY.test(type);
