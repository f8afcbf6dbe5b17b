import { madeAgain } from '../../../domain/cloned';
import { blocks, numberOf } from '../../../domain/synthesized/stack-document';
import { type Opening, type PriceRow, type TypeRow, writtenAt } from '../../../domain/tables';

const SECONDS_OF_AN_HOUR = 3600;

export const KAFKA_TYPES = {
  alicloud_alikafka_instance: {
    clone: madeAgain('environment', 'region'),
    zoned: ['vswitch_ids'],
    written: {
      service_version: writtenAt('version'),
      'serverless_config.reserved_publish_capacity': writtenAt('capacity'),
      'serverless_config.reserved_subscribe_capacity': writtenAt('subscribe'),
    },
    sizes: (body) =>
      blocks(body['serverless_config']).flatMap((config) => [
        { item: 'kafka-publish', amount: numberOf(config['reserved_publish_capacity'], 0), unit: 'MB/s', ceiling: false },
        { item: 'kafka-subscribe', amount: numberOf(config['reserved_subscribe_capacity'], 0), unit: 'MB/s', ceiling: false },
      ]),
  },
  alicloud_alikafka_topic: {
    clone: madeAgain('business', 'parent'),
    ignore: {
      configs: 'a serverless instance answers with keys of its own (replication-factor, cloud.native.topic.type): perpetual diff otherwise',
    },
    written: {
      partition_num: writtenAt('partitions'),
      compact_topic: writtenAt('compact'),
      remark: writtenAt('description'),
      'configs["retention.hours"]': { at: ['retention'], value: (hours) => Number(hours) * SECONDS_OF_AN_HOUR },
    },
  },
  alicloud_alikafka_consumer_group: {
    clone: madeAgain('business', 'parent'),
    ignore: { remark: 'another description would replace the group and lose its offsets' },
    written: { remark: writtenAt('description') },
  },
  alicloud_alikafka_sasl_user: { clone: madeAgain('business', 'parent') },
  alicloud_alikafka_sasl_acl: { clone: madeAgain('business', 'parent') },
  alicloud_alikafka_instance_allowed_ip_attachment: { clone: madeAgain('business', 'parent') },
} as const satisfies Record<string, TypeRow>;

const UNLISTED = 'the pages of billing name what is charged and no figure; the buy page has them';

export const KAFKA_PRICES = {
  'kafka-publish': { title: 'Kafka in', quota: true, unlisted: UNLISTED },
  'kafka-subscribe': { title: 'Kafka out', quota: true, unlisted: UNLISTED },
} as const satisfies Record<string, PriceRow>;

/** Keyed by construct id. */
export const KAFKA_OPENINGS = {
  Kafka: { ports: '9092/9095', why: 'Kafka: 9092 plain, 9093-9095 with SASL or TLS' },
} as const satisfies Record<string, Opening>;
