import { KAFKA_LIMITS } from './known/limits';
import type { Seconds, MBps } from '../../domain/units/quantity';
import { durationText, mbpsText } from '../../domain/units/text';
import type { Rule } from '../core/rule';

const wholeFrom = (value: number, min: number): boolean => Number.isInteger(value) && value >= min;

export interface CapacitySubject {
  readonly capacity: MBps;
  readonly subscribe: MBps;
}

/** Reserved capacity of a serverless instance. Source: CreatePostPayOrder of the service's API. */
export const CAPACITY_RULES: readonly Rule<CapacitySubject>[] = [
  {
    code: 'kafka.capacity.publish',
    broken: ({ capacity }) => !wholeFrom(capacity, KAFKA_LIMITS.publishMBps),
    message: ({ capacity }) =>
      `capacity to publish must be at least ${KAFKA_LIMITS.publishMBps} MB/s, in whole MB/s, got ${mbpsText(capacity)}`,
    fix: () => `set capacity to "${KAFKA_LIMITS.publishMBps} MB/s" or more`,
  },
  {
    code: 'kafka.capacity.subscribe',
    broken: ({ subscribe }) => !wholeFrom(subscribe, KAFKA_LIMITS.subscribeMBps),
    message: ({ subscribe }) =>
      `capacity to subscribe must be at least ${KAFKA_LIMITS.subscribeMBps} MB/s, in whole MB/s, got ${mbpsText(subscribe)}`,
    fix: () => `set subscribe to "${KAFKA_LIMITS.subscribeMBps} MB/s" or more`,
  },
];

export interface TopicSubject {
  readonly partitions: number;
  readonly retention: Seconds;
  readonly description: string;
}

const { retentionHours: RETENTION_HOURS } = KAFKA_LIMITS;
/** Source: the provider's page on topics. */
const REMARK_LENGTH = 64;

/** Whole hours in a duration, or undefined. */
export function inHours(retention: Seconds): number | undefined {
  const hours = retention / 3600;
  return Number.isInteger(hours) ? hours : undefined;
}

export const TOPIC_RULES: readonly Rule<TopicSubject>[] = [
  {
    code: 'kafka.topic.partitions',
    broken: ({ partitions }) => !wholeFrom(partitions, KAFKA_LIMITS.partitions.min) || partitions > KAFKA_LIMITS.partitions.max,
    message: ({ partitions }) =>
      `a topic must have ${KAFKA_LIMITS.partitions.min}-${KAFKA_LIMITS.partitions.max} partitions, got ${partitions}`,
    fix: () => `set partitions to ${KAFKA_LIMITS.partitions.min}-${KAFKA_LIMITS.partitions.max}; they can grow later, never shrink`,
  },
  {
    code: 'kafka.topic.retention',
    broken: ({ retention }) => (inHours(retention) ?? 0) < RETENTION_HOURS.min || (inHours(retention) ?? 0) > RETENTION_HOURS.max,
    message: ({ retention }) =>
      `messages are kept ${RETENTION_HOURS.min}-${RETENTION_HOURS.max} hours (1-365 days), in whole hours, got ${durationText(retention)}`,
    fix: () => 'set retention to "1 day" or more',
  },
  {
    code: 'kafka.topic.description',
    broken: ({ description }) => description.length < 1 || description.length > REMARK_LENGTH,
    message: ({ description }) => `a description must be 1-${REMARK_LENGTH} characters, got ${description.length}`,
    fix: () => 'shorten description, or leave it out',
  },
];
