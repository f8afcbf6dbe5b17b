import { leaveOut, write } from '../../../domain/fix';
import { wholeIn } from '../../../domain/range';
import type { Rule } from '../../../domain/rule';
import type { MBps, ThroughputText } from '../../../domain/units/quantity';
import { mbpsText } from '../../../domain/units/text';
import { KAFKA_LIMITS as LIMITS } from './limits';
import type { KafkaInstanceModel } from './model';

/** The whole number of MB/s that is nearest to `amount` and not below. */
const atLeast = (amount: MBps, least: number): ThroughputText => mbpsText(Math.max(least, Math.ceil(amount)) as MBps);
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
        fix: write('capacity', atLeast(capacity, LIMITS.publishMBps)),
      },
  },
  {
    code: 'kafka.capacity.subscribe',
    holds: `an instance reserves at least ${LIMITS.subscribeMBps} MB/s for consumers, a whole number of them`,
    broken: ({ subscribe }) =>
      !wholeIn(subscribe, from(LIMITS.subscribeMBps)) && {
        at: ['subscribe'],
        message: `a serverless instance reserves at least ${LIMITS.subscribeMBps} MB/s for consumers, a whole number of them, got ${mbpsText(subscribe)}`,
        fix: write('subscribe', atLeast(subscribe, LIMITS.subscribeMBps), { or: 'leave it out' }),
      },
  },
  {
    code: 'kafka.version.unknown',
    holds: `an instance runs Kafka ${LIMITS.version}.x`,
    broken: ({ version }) =>
      !version.startsWith(`${LIMITS.version}.`) && {
        at: ['version'],
        message: `serverless instances run ${LIMITS.version}.x, got ${version}`,
        fix: leaveOut('version'),
      },
  },
];
