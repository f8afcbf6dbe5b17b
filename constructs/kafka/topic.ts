import { AlikafkaTopic } from '@cdktf/provider-alicloud/lib/alikafka-topic';
import { Construct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { type DurationLike, inHours, inSeconds } from '../../domain/units/quantity';
import { badName, check, errorsIn } from '../core/check';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import type { IKafkaTopic } from './contract';
import { KAFKA_DEFAULTS } from './known/defaults';
import { KAFKA_NAMES } from './known/names';
import { TOPIC_RULES } from './known/topic-rules';
import { KAFKA_TYPES } from './known/types';

/** Options of {@link KafkaTopic}. */
export interface KafkaTopicProps {
  readonly instanceId: string;
  /** Topic name, unique in the instance. */
  readonly name: string;
  /** 1-360; can grow later, never shrink. */
  readonly partitions: number;
  /** Whole hours from 24 to 8760. Sent when the topic is made; a later change is not sent. @default '3 days' */
  readonly retention?: DurationLike;
  /** Keeps the last message of each key. Replaces the topic when changed. @default false */
  readonly compact?: boolean;
  /** 1-64 characters. @default - the name */
  readonly description?: string;
  /** @default 'retain' */
  readonly onRemoval?: OnRemoval;
}

const DEFAULTS = { ...KAFKA_DEFAULTS.topic, onRemoval: KAFKA_DEFAULTS.onRemoval } as const;

/**
 * A topic of a serverless instance.
 * @stateful
 */
export class KafkaTopic extends Construct implements IKafkaTopic {
  readonly resources: { readonly topic: AlikafkaTopic };
  readonly name: string;
  readonly reference: string;

  constructor(scope: Construct, id: string, props: KafkaTopicProps) {
    super(scope, id);
    const onRemoval = props.onRemoval ?? DEFAULTS.onRemoval;
    const retention = inSeconds(props.retention ?? DEFAULTS.retention);
    const { name, partitions, description } = props;
    check(
      this,
      badName(KAFKA_NAMES.kafkaTopic, name),
      unpairedDestroy(this, onRemoval),
      ...errorsIn(TOPIC_RULES, { partitions, retention, ...(description !== undefined && { description }) }),
    );
    const topic = new AlikafkaTopic(this, 'Topic', {
      instanceId: props.instanceId,
      topic: name,
      remark: description ?? name,
      partitionNum: partitions,
      // Only local storage compacts. Left out otherwise: both replace the topic when the service answers something else.
      ...((props.compact ?? DEFAULTS.compact) ? { localTopic: true, compactTopic: true } : {}),
      // Serverless instances count hours; retention.ms is for reserved ones and is refused here.
      configs: JSON.stringify({ 'retention.hours': String(inHours(retention)) }),
      timeouts: { create: '15m', update: '15m', delete: '16m' },
      lifecycle: lifecycleOf(onRemoval, KAFKA_TYPES.alicloud_alikafka_topic.ignore),
    });
    this.resources = { topic };
    this.name = name;
    this.reference = ref(topic, 'topic');
  }
}
