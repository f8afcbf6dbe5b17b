import { KAFKA_LIMITS as LIMITS } from '../../constructs/kafka/known/limits';
import { rule, when } from './rule';
import { durationText, mbpsText } from '../../domain/units/text';

const EVERYBODY = '0.0.0.0/0';
const SERVERLESS_VERSION = /^3\.3\./;

/** Serverless ApsaraMQ for Kafka. */
export const KAFKA_RULES = [
  rule({
    code: 'kafka.capacity.publish',
    holdsFor: 'kafkaInstance',
    find: ({ value }) => when(value.capacity < LIMITS.publishMBps, value.capacity),
    at: () => ['capacity'],
    message: (_, capacity) => `a serverless instance reserves at least ${LIMITS.publishMBps} MB/s for producers, got ${mbpsText(capacity)}`,
    fix: () => `write capacity: ${LIMITS.publishMBps} MB/s or more`,
  }),
  rule({
    code: 'kafka.capacity.subscribe',
    holdsFor: 'kafkaInstance',
    find: ({ value }) => when(value.subscribe < LIMITS.subscribeMBps, value.subscribe),
    at: () => ['subscribe'],
    message: (_, capacity) =>
      `a serverless instance reserves at least ${LIMITS.subscribeMBps} MB/s for consumers, got ${mbpsText(capacity)}`,
    fix: () => `write subscribe: ${LIMITS.subscribeMBps} MB/s or more, or leave it out`,
  }),
  rule({
    code: 'kafka.version.unknown',
    holdsFor: 'kafkaInstance',
    find: ({ value }) => when(!SERVERLESS_VERSION.test(value.version), value.version),
    at: () => ['version'],
    message: (_, version) => `serverless instances run 3.3.x, got ${version}`,
    fix: () => 'leave version out',
  }),
  rule({
    code: 'kafka.instance.missing',
    holdsFor: 'kafka',
    onKubernetes: true,
    find: ({ environment, value }) =>
      when(!value.instance && !environment.shared.kafka && Object.keys(value.topics).length > 0, Object.keys(value.topics)),
    at: () => [],
    where: 'key',
    message: ({ environment }, topics) =>
      `topics ${topics.join(', ')} have no Kafka to live in: environment '${environment.name}' shares none`,
    fix: ({ environment }) => `add shared.kafka to environments/${environment.name}.yaml, or kafka.instance here`,
  }),
  rule({
    code: 'kafka.topic.retention',
    holdsFor: 'kafka',
    find: ({ value }) =>
      Object.entries(value.topics).filter(([, { retention }]) => {
        const hours = retention / 3600;
        return !Number.isInteger(hours) || hours < LIMITS.retentionHours.min || hours > LIMITS.retentionHours.max;
      }),
    at: ([topic]) => ['topics', topic, 'retention'],
    message: (_, [topic, { retention }]) => `messages are kept 1-365 days, in whole hours, those of '${topic}' ${durationText(retention)}`,
    fix: () => 'write 1 day or more',
  }),
  rule({
    code: 'kafka.acl.off',
    holdsFor: 'workload',
    find: ({ environment, business, value }) => {
      const instance = business.kafka?.instance ?? environment.shared.kafka;
      return when(instance?.acl === false && value.produce.length + value.consume.length > 0, true);
    },
    at: () => [],
    where: 'key',
    message: ({ title }) =>
      `${title} is granted topics, but its Kafka runs without access control (acl: false), so anybody may read and write them`,
    fix: ({ environment, business }) =>
      business.kafka?.instance ? 'write kafka.instance.acl: true' : `write shared.kafka.acl: true in environments/${environment.name}.yaml`,
  }),
  rule({
    code: 'kafka.allowed-ips.everybody',
    holdsFor: 'kafka',
    find: ({ value }) => when(value.allowedIps.includes(EVERYBODY), EVERYBODY),
    at: () => ['allowedIps'],
    message: () => `${EVERYBODY} lets everybody in`,
    fix: () => 'name the blocks that need it',
  }),
];
