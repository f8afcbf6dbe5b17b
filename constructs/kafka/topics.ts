import { Construct } from 'constructs';
import type { Named } from '../../domain/model';
import { check } from '../core/check';
import { badKey } from '../core/key';
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
    const found = this.resources[key];
    check(
      this,
      !found && {
        code: 'kafka.topic.unknown',
        message: `there is no topic '${key}', only: ${Object.keys(this.resources).join(', ')}`,
        fix: 'name one of those, or add it to topics',
      },
    );
    return found as KafkaTopic;
  }
}
