import { bucketWords, consumerWords, groupWords, kafkaWords, starrocksWords, topicWords, type Words } from './words';

/** How things of one Terraform type are described and where their stack has them. */
export interface Kind {
  /** Whose file describes it. */
  readonly of: 'business' | 'environment';
  /** Attribute with its name in the cloud. */
  readonly name: string;
  /** What has to be known of it. */
  readonly needs: readonly string[];
  /** Where it is described, in the file. `parent` is the key of what it belongs to. */
  path(key: string, parent: string): readonly string[];
  /** Its name in the stack. */
  address(key: string, parent: string): string;
  readonly words: Words;
  /** An account tells them apart by their ids, so that two may have one name; an estate does not. */
  readonly namesRepeat?: true;
  /** Attribute with the id of what it belongs to, and its type. */
  readonly parent?: readonly [attribute: string, type: string];
}

/** Adding a kind is adding a row. */
export const KINDS: Readonly<Record<string, Kind>> = {
  alicloud_oss_bucket: {
    of: 'business',
    name: 'bucket',
    needs: ['bucket'],
    path: (key) => ['buckets', key],
    address: (key) => `Buckets_${key}_Bucket`,
    words: bucketWords,
  },
  alicloud_star_rocks_instance: {
    of: 'business',
    name: 'instance_name',
    needs: ['instance_name', 'run_mode', 'version'],
    path: (key) => ['starrocks', 'instances', key],
    address: (key) => `StarRocks_${key}_Instance`,
    words: starrocksWords,
    namesRepeat: true,
  },
  alicloud_star_rocks_node_group: {
    of: 'business',
    name: 'node_group_name',
    needs: ['node_group_name', 'resident_node_number', 'cu'],
    path: (key, parent) => ['starrocks', 'instances', parent, 'groups', key],
    address: (key, parent) => `StarRocks_${parent}_${key}`,
    words: groupWords,
    parent: ['instance_id', 'alicloud_star_rocks_instance'],
  },
  alicloud_alikafka_instance: {
    of: 'environment',
    name: 'name',
    needs: ['name', 'serverless_config'],
    path: () => ['shared', 'kafka'],
    address: () => 'Kafka_Instance',
    words: kafkaWords,
  },
  alicloud_alikafka_topic: {
    of: 'business',
    name: 'topic',
    needs: ['topic', 'partition_num'],
    path: (key) => ['kafka', 'topics', key],
    address: (key) => `Kafka_Topics_${key}_Topic`,
    words: topicWords,
  },
  alicloud_alikafka_consumer_group: {
    of: 'business',
    name: 'consumer_id',
    needs: ['consumer_id'],
    path: (key) => ['kafka', 'groups', key],
    address: (key) => `Kafka_Groups_${key}_Group`,
    words: consumerWords,
  },
};

/** Types that no file has words for: held in the state of the business's stack, never changed. The value is the attribute with the name. */
export const HELD: Readonly<Record<string, string>> = {
  alicloud_db_instance: 'instance_name',
  alicloud_emrv2_cluster: 'cluster_name',
};
