import { Construct } from 'constructs';
import type { Named } from '../../domain/model';
import { check, errorsIn } from '../core/check';
import { badKey } from '../core/key';
import { LOOKUP_RULES } from './known/topic-rules';
import { KafkaTopic, type KafkaTopicProps } from './topic';

/** Options of {@link KafkaTopics}. */
export interface KafkaTopicsProps {
  readonly instanceId: string;
  /** By a key that stays when the name changes; the key is part of the address in Terraform's state. */
  readonly topics: Named<Omit<KafkaTopicProps, 'instanceId'>>;
}

/** The topics of one owner on an instance, which may be another stack's. */
export class KafkaTopics extends Construct {
  /** By key. */
  readonly resources: Readonly<Record<string, KafkaTopic>>;

  constructor(scope: Construct, id: string, { instanceId, topics }: KafkaTopicsProps) {
    super(scope, id);
    check(this, ...Object.keys(topics).map((key) => badKey(key, 'topics')));
    this.resources = Object.fromEntries(
      Object.entries(topics).map(([key, topic]) => [key, new KafkaTopic(this, key, { ...topic, instanceId })]),
    );
  }

  /** The topic with a key; throws if there is none. */
  topic(key: string): KafkaTopic {
    check(this, ...errorsIn(LOOKUP_RULES, { wanted: key, topics: Object.keys(this.resources) }));
    return this.resources[key] as KafkaTopic;
  }
}
