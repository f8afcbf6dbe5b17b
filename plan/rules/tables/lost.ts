import { rosFacts } from '../../open/facts';

/** What is lost with a resource of each type that holds data, in a person's words. */
const LOST: Readonly<Record<string, string>> = {
  alicloud_oss_bucket: 'the bucket and every object in it',
  alicloud_ros_stack: 'everything its template made and does not retain',
  alicloud_star_rocks_instance: 'the instance with all its databases',
  alicloud_star_rocks_node_group: 'the compute group and what it caches; queries that run on it fail',
  alicloud_alikafka_instance: 'the instance with all topics, messages, groups and users',
  alicloud_alikafka_topic: 'all messages of the topic',
  alicloud_alikafka_consumer_group: 'the offsets of the group: its consumers start over or skip',
  alicloud_db_instance: 'the instance with all its databases and backups',
  alicloud_db_database: 'the database with all its tables',
  alicloud_kvstore_instance: 'the instance with all its keys and backups',
  alicloud_emrv2_cluster: 'the cluster with its local data and settings',
  alicloud_kms_key: 'the key, and with it everything that is encrypted by it; deletion is scheduled, not immediate',
  alicloud_kms_secret: 'the secret with all its versions',
  alicloud_log_project: 'all logs of the project',
  alicloud_log_store: 'all logs of the store',
  alicloud_ots_instance: 'the instance with all its tables',
  alicloud_ots_table: 'all rows of the table',
};

/** What is lost with a resource of a type, Terraform's or ROS's. */
export const lostWith = (type: string): string => (Object.hasOwn(LOST, type) ? LOST[type] : rosFacts(type)?.lost) ?? 'whatever it holds';
