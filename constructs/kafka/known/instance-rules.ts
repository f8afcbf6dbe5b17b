import { wholeIn } from '../../../domain/range';
import type { Rule } from '../../../domain/rule';
import { mbpsText } from '../../../domain/units/text';
import { KAFKA_LIMITS as LIMITS } from './limits';
import type { KafkaInstanceModel } from './model';

const from = (min: number) => ({ min, max: Infinity });

export type InstanceSubject = Pick<KafkaInstanceModel, 'capacity' | 'subscribe' | 'version'>;

/** What a serverless instance can be, the business's own or the shared one. */
export const INSTANCE_RULES: readonly Rule<InstanceSubject>[] = [
  {
    code: 'kafka.capacity.publish',
    holds: `an instance reserves at least ${LIMITS.publishMBps} MB/s for producers, a whole number of them`,
    broken: ({ capacity }) =>
      !wholeIn(capacity, from(LIMITS.publishMBps)) && {
        at: ['capacity'],
        message: `a serverless instance reserves at least ${LIMITS.publishMBps} MB/s for producers, a whole number of them, got ${mbpsText(capacity)}`,
        fix: `write capacity: ${LIMITS.publishMBps} MB/s or more`,
      },
  },
  {
    code: 'kafka.capacity.subscribe',
    holds: `an instance reserves at least ${LIMITS.subscribeMBps} MB/s for consumers, a whole number of them`,
    broken: ({ subscribe }) =>
      !wholeIn(subscribe, from(LIMITS.subscribeMBps)) && {
        at: ['subscribe'],
        message: `a serverless instance reserves at least ${LIMITS.subscribeMBps} MB/s for consumers, a whole number of them, got ${mbpsText(subscribe)}`,
        fix: `write subscribe: ${LIMITS.subscribeMBps} MB/s or more, or leave it out`,
      },
  },
  {
    code: 'kafka.version.unknown',
    holds: `an instance runs Kafka ${LIMITS.version}.x`,
    broken: ({ version }) =>
      !version.startsWith(`${LIMITS.version}.`) && {
        at: ['version'],
        message: `serverless instances run ${LIMITS.version}.x, got ${version}`,
        fix: 'leave version out',
      },
  },
];
