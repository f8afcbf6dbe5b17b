import type { Construct } from 'constructs';
import { KafkaAcls } from '../../../constructs/kafka/acls';
import { KafkaAllowedIps } from '../../../constructs/kafka/allowed-ips';
import { existing } from '../../../constructs/kafka/contract';
import { KafkaInstance, type KafkaInstanceProps } from '../../../constructs/kafka/instance';
import { ALLOWED_IPS_RULES } from '../../../constructs/kafka/known/allowed-ips-rules';
import { INSTANCE_RULES } from '../../../constructs/kafka/known/instance-rules';
import { ACL_RULES } from '../../../constructs/kafka/known/share-rules';
import { LOOKUP_RULES, TOPIC_RULES } from '../../../constructs/kafka/known/topic-rules';
import { KafkaTopic, type KafkaTopicProps } from '../../../constructs/kafka/topic';
import { KafkaTopics } from '../../../constructs/kafka/topics';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { refusal, synth } from '../../support/synth';

const instanceId = 'alikafka_serverless-cn-x0r3k2n9v01';
const events = { name: 'risk-events', partitions: 3 };
type Make = (scope: Construct) => unknown;
const instance =
  (options: Partial<KafkaInstanceProps>): Make =>
  (scope) =>
    new KafkaInstance(scope, 'Kafka', { name: 'acme-dev-kafka', network: EXISTING_NETWORK, ...options });
const topic =
  (options: Partial<KafkaTopicProps>): Make =>
  (scope) =>
    new KafkaTopic(scope, 'Kafka', { instanceId, ...events, ...options });
const blocks =
  (...cidrs: string[]): Make =>
  (scope) =>
    new KafkaAllowedIps(scope, 'Kafka', { instanceId, cidrs });

/** One row per rule: what breaks it, and the words it is refused with. */
const BROKEN: readonly (readonly [code: string, Make, message: string, fix: string])[] = [
  [
    'kafka.capacity.publish',
    instance({ capacity: '20 MB/s' }),
    'capacity: a serverless instance reserves at least 60 MB/s for producers, a whole number of them, got 20 MB/s',
    'write capacity: 60 MB/s',
  ],
  [
    'kafka.capacity.subscribe',
    instance({ subscribe: '20.5 MB/s' }),
    'subscribe: a serverless instance reserves at least 20 MB/s for consumers, a whole number of them, got 20.5 MB/s',
    'write subscribe: 21 MB/s, or leave it out',
  ],
  ['kafka.version.unknown', instance({ version: '3.5.0' }), 'version: serverless instances run 3.3.x, got 3.5.0', 'remove version'],
  [
    'kafka.topic.partitions',
    topic({ partitions: 361 }),
    'partitions: a topic is made with 1-360 partitions, got 361',
    'write partitions: 360; it can grow later, never shrink',
  ],
  [
    'kafka.topic.retention',
    topic({ retention: '366 days' }),
    'retention: messages are kept 1-365 days, in whole hours, got 366 days',
    'write retention: 365 days',
  ],
  [
    'kafka.topic.description',
    topic({ description: 'x'.repeat(65) }),
    'description: a description has 1-64 characters, got 65',
    'shorten description, or leave it out',
  ],
  [
    'kafka.topic.unknown',
    (scope) => new KafkaTopics(scope, 'Kafka', { instanceId, topics: { events, scores: events } }).topic('loans'),
    "there is no topic 'loans', only: events, scores",
    'name one of those, or add it to topics',
  ],
  [
    'kafka.acl.off',
    (scope) => new KafkaAcls(scope, 'Kafka', { instanceId, acl: false }).grantProduce(existing('etl'), existing('events')),
    'acl: topics are granted to etl, but Kafka runs without access control (acl: false), so anybody may read and write them',
    'write acl: true',
  ],
  [
    'kafka.allowed-ips.form',
    blocks('10.30.0.0/16', '10.40.0.0/33'),
    "cidrs.1: '10.40.0.0/33' is not a block of IPv4 addresses",
    'write it like 10.30.0.0/16',
  ],
  [
    'kafka.allowed-ips.everybody',
    blocks('0.0.0.0/0'),
    'cidrs.0: 0.0.0.0/0 lets everybody in',
    'remove it, and name the blocks that need it',
  ],
];

/** `kafka.instance.missing` is of a whole business: classes are given their instance. */
test('every rule that a class can break has a row here', () => {
  const tables = [INSTANCE_RULES, TOPIC_RULES, LOOKUP_RULES, ACL_RULES, ALLOWED_IPS_RULES];
  expect(BROKEN.map(([code]) => code)).toEqual(tables.flatMap((table) => table.map(({ code }) => code)));
});

test.each(BROKEN)('refuses %s', (code, make, message, fix) => {
  expect(refusal((stack) => void make(stack))).toBe(`test/Kafka: 1 problem\n  - [${code}] ${message}\n    fix: ${fix}`);
});

test.each([
  ['no partition', topic({ partitions: 0 }), 'kafka.topic.partitions'],
  ['half an hour', topic({ retention: '1470 minutes' }), 'kafka.topic.retention'],
  ['half a day', topic({ retention: '12 hours' }), 'kafka.topic.retention'],
  ['no word', topic({ description: '' }), 'kafka.topic.description'],
  [
    'a topic of every object',
    (scope: Construct) => new KafkaTopics(scope, 'Kafka', { instanceId, topics: {} }).topic('constructor'),
    'kafka.topic.unknown',
  ],
  ['an address without its bits', blocks('10.30.0.0'), 'kafka.allowed-ips.form'],
  ['everybody, written from another address', blocks('10.0.0.0/0'), 'kafka.allowed-ips.everybody'],
] as const)('refuses %s too', (_what, make, code) => {
  expect(refusal((stack) => void make(stack))).toContain(`[${code}]`);
});

test.each([
  ['the smallest capacity', instance({ capacity: '60 MB/s', subscribe: '20 MB/s' })],
  ['the edges of a topic', topic({ partitions: 360, retention: '365 days', description: 'x'.repeat(64) })],
  ['a name as long as it gets, without a description', topic({ name: 'x'.repeat(64) })],
])('takes %s', (_what, make) => {
  expect(() => synth((stack) => void make(stack))).not.toThrow();
});
