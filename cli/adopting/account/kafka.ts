import { type Json, listAt, textAt } from '../../../functions/spark-admin/api/json';
import { parseJson } from '../../../functions/spark-admin/api/json';
import type { Ask } from './ask';
import type { Operation } from './operation';
import { numberedPages } from './pages';
import { picked, tagsIn, textIn } from './read';
import type { Found, Walk } from './walk';

const PAGES = 'apsaramq-for-kafka/cloud-message-queue-for-kafka/developer-reference/api-alikafka-2019-09-16-';

/** API 2019-09-16; members as the SDK of the vendor has them (alikafka-20190916). */
const INSTANCES: Operation = {
  name: 'GetInstanceList',
  service: 'alikafka',
  action: 'alikafka:ListInstance',
  page: `${PAGES}getinstancelist`,
};
const TOPICS: Operation = { name: 'GetTopicList', service: 'alikafka', action: 'alikafka:ListTopic', page: `${PAGES}gettopiclist` };
const GROUPS: Operation = { name: 'GetConsumerList', service: 'alikafka', action: 'alikafka:ListGroup', page: `${PAGES}getconsumerlist` };

const paged = (...items: readonly string[]) => ({ page: 'CurrentPage', size: 100, total: 'Total', items });

const INSTANCE = {
  name: 'Name',
  deploy_type: 'DeployType',
  spec_type: 'SpecType',
  vpc_id: 'VpcId',
  vswitch_id: 'VSwitchId',
  zone_id: 'ZoneId',
  security_group: 'SecurityGroup',
  resource_group_id: 'ResourceGroupId',
  kms_key_id: 'KmsKeyId',
};
/** `PaidType`: how it is paid for says what it is. */
const EDITIONS: Readonly<Record<string, string>> = { 3: 'alikafka_serverless', 4: 'alikafka_confluent' };
const RELEASED = '10';
/** Settings that the provider reads and does not show. */
const UNSHOWN = ['enable.tiered', 'cloud.maxTieredStoreSpace', 'enable.compact'];

/** Instances, and the topics and consumer groups of each. */
export const kafka: Walk = {
  title: 'Kafka',
  operations: [INSTANCES, TOPICS, GROUPS],
  types: ['alicloud_alikafka_instance', 'alicloud_alikafka_topic', 'alicloud_alikafka_consumer_group'],
  read: async (ask) => {
    // This list has no pages.
    const instances = listAt(await ask.json(INSTANCES, { RegionId: ask.region }), 'InstanceList', 'InstanceVO');
    const there = instances.filter((instance) => textAt(instance, 'ServiceStatus') !== RELEASED);
    return (await Promise.all(there.map(async (one) => [instanceOf(one), ...(await partsOf(ask, textIn(one, 'InstanceId')))]))).flat();
  },
};

function instanceOf(instance: Json): Found {
  const serverless = picked(instance, {
    reserved_publish_capacity: 'ReservedPublishCapacity',
    reserved_subscribe_capacity: 'ReservedSubscribeCapacity',
  });
  const version = textAt(instance, 'UpgradeServiceDetailInfo', 'Current2OpenSourceVersion');
  return {
    type: 'alicloud_alikafka_instance',
    id: textIn(instance, 'InstanceId'),
    ...(textAt(instance, 'RegionId') && { region: textIn(instance, 'RegionId') }),
    attributes: {
      ...picked(instance, INSTANCE),
      instance_type: EDITIONS[textIn(instance, 'PaidType')] ?? 'alikafka',
      vswitch_ids: listAt(instance, 'VSwitchIds', 'VSwitchIds'),
      ...(version && { service_version: version }),
      ...(Object.keys(serverless).length > 0 && { serverless_config: [serverless] }),
      ...configOf(instance),
      tags: tagsIn(instance, 'Tags', 'TagVO'),
    },
  };
}

function configOf(instance: Json): Record<string, unknown> {
  const config = parseJson(textIn(instance, 'AllConfig'));
  if (typeof config !== 'object' || config === null) return {};
  return { config: JSON.stringify(Object.fromEntries(Object.entries(config).filter(([name]) => !UNSHOWN.includes(name)))) };
}

async function partsOf(ask: Ask, instance: string): Promise<Found[]> {
  const query = { RegionId: ask.region, InstanceId: instance };
  const [topics, groups] = await Promise.all([
    numberedPages(ask, TOPICS, query, paged('TopicList', 'TopicVO')),
    numberedPages(ask, GROUPS, query, paged('ConsumerList', 'ConsumerVO')),
  ]);
  return [
    ...topics.map((topic) => ({
      type: 'alicloud_alikafka_topic',
      id: `${instance}:${textIn(topic, 'Topic')}`,
      attributes: {
        instance_id: instance,
        ...picked(topic, { topic: 'Topic', partition_num: 'PartitionNum', remark: 'Remark', configs: 'TopicConfig' }),
        ...picked(topic, { compact_topic: 'CompactTopic', local_topic: 'LocalTopic' }),
        tags: tagsIn(topic, 'Tags', 'TagVO'),
      },
    })),
    ...groups.map((group) => ({
      type: 'alicloud_alikafka_consumer_group',
      id: `${instance}:${textIn(group, 'ConsumerId')}`,
      attributes: {
        instance_id: instance,
        ...picked(group, { consumer_id: 'ConsumerId', remark: 'Remark' }),
        tags: tagsIn(group, 'Tags', 'TagVO'),
      },
    })),
  ];
}
