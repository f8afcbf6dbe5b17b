import { write } from '../../../domain/fix';
import type { Named } from '../../../domain/model';
import { wholeIn, within } from '../../../domain/range';
import type { Path, Rule } from '../../../domain/rule';
import { inHours, type Seconds } from '../../../domain/units/quantity';
import { durationText } from '../../../domain/units/text';
import { KAFKA_LIMITS as LIMITS } from './limits';
import type { KafkaTopicModel } from './model';

const { partitions: PARTITIONS, remark: REMARK } = LIMITS;

const HOUR = 3600;

export type TopicSubject = Omit<KafkaTopicModel, 'compact'>;

/** Topics of a business, and where they stand in its share of Kafka. */
export const topicsOf = ({ topics }: { readonly topics: Named<TopicSubject> }): (readonly [Path, TopicSubject])[] =>
  Object.entries(topics).map(([key, topic]) => [['topics', key], topic]);

export const TOPIC_RULES: readonly Rule<TopicSubject>[] = [
  {
    code: 'kafka.topic.partitions',
    holds: `a topic is made with ${PARTITIONS.min}-${PARTITIONS.max} partitions`,
    broken: ({ partitions }) =>
      !wholeIn(partitions, PARTITIONS) && {
        at: ['partitions'],
        message: `a topic is made with ${PARTITIONS.min}-${PARTITIONS.max} partitions, got ${partitions}`,
        fix: write('partitions', within(Math.ceil(partitions), PARTITIONS), { note: '; it can grow later, never shrink' }),
      },
  },
  {
    code: 'kafka.topic.retention',
    holds: 'a topic keeps its messages 1-365 days, in whole hours',
    broken: ({ retention }) =>
      !wholeIn(inHours(retention), LIMITS.retentionHours) && {
        at: ['retention'],
        message: `messages are kept 1-365 days, in whole hours, got ${durationText(retention)}`,
        fix: write('retention', durationText((within(Math.ceil(inHours(retention)), LIMITS.retentionHours) * HOUR) as Seconds)),
      },
  },
  {
    code: 'kafka.topic.description',
    holds: `a topic's description has 1-${REMARK} characters`,
    broken: ({ description }) =>
      description !== undefined &&
      !wholeIn(description.length, { min: 1, max: REMARK }) && {
        at: ['description'],
        message: `a description has 1-${REMARK} characters, got ${description.length}`,
        fix: 'shorten description, or leave it out',
      },
  },
];

interface LookupSubject {
  readonly wanted: string;
  readonly topics: readonly string[];
}

/** Things that a program looks up by their key. In YAML, what a workload's grants name is checked by the service's verbs instead. */
export const LOOKUP_RULES: readonly Rule<LookupSubject>[] = [
  {
    code: 'kafka.topic.unknown',
    holds: 'a program asks for topics that there are',
    broken: ({ wanted, topics }) =>
      !topics.includes(wanted) && {
        at: [],
        message: `there is no topic '${wanted}', only: ${topics.join(', ')}`,
        fix: 'name one of those, or add it to topics',
      },
  },
];
