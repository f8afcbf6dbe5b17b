import { KAFKA_NAMES } from './known/names';
import { AlikafkaTopic } from '@cdktf/provider-alicloud/lib/alikafka-topic';
import { Construct } from 'constructs';
import { KAFKA_DEFAULTS } from './known/defaults';
import type { OnRemoval } from '../../domain/model';
import { type DurationLike, inSeconds } from '../../domain/units/quantity';
import { badName, check } from '../core/check';
import { lifecycleOf, unpairedDestroy } from '../core/protection';
import { ref } from '../core/reference';
import { brokenRules } from '../core/rule';
import type { IKafkaTopic } from './contract';
import { inHours, TOPIC_RULES } from './rules';
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
    const description = props.description ?? props.name;
    check(
      this,
      badName(KAFKA_NAMES.kafkaTopic, props.name),
      unpairedDestroy(this, onRemoval),
      ...brokenRules(TOPIC_RULES, { partitions: props.partitions, retention, description }),
    );
    const topic = new AlikafkaTopic(this, 'Topic', {
      instanceId: props.instanceId,
      topic: props.name,
      remark: description,
      partitionNum: props.partitions,
      // Only local storage compacts. Left out otherwise: both replace the topic when the service answers something else.
      ...((props.compact ?? DEFAULTS.compact) ? { localTopic: true, compactTopic: true } : {}),
      // Serverless instances count hours; retention.ms is for reserved ones and is refused here.
      configs: JSON.stringify({ 'retention.hours': String(inHours(retention)) }),
      timeouts: { create: '15m', update: '15m', delete: '16m' },
      lifecycle: lifecycleOf(onRemoval, KAFKA_TYPES.alicloud_alikafka_topic.ignore),
    });
    this.resources = { topic };
    this.name = props.name;
    this.reference = ref(topic, 'topic');
  }
}
