import { KafkaGroup } from '../../../constructs/kafka/group';
import { KafkaTopic, type KafkaTopicProps } from '../../../constructs/kafka/topic';
import { KafkaTopics } from '../../../constructs/kafka/topics';
import { refusal, synth } from '../../support/synth';

const TOPIC = 'alicloud_alikafka_topic';
const GROUP = 'alicloud_alikafka_consumer_group';
const INSTANCE = 'alikafka_serverless-cn-x0r3k2n9v01';
const BASE = { instanceId: INSTANCE, name: 'risk-loan-events', partitions: 24 } as const;
type Options = Partial<KafkaTopicProps>;

const built = (options: Options = {}) => synth((stack) => void new KafkaTopic(stack, 'Topic', { ...BASE, ...options }));
const refused = (options: Options) => refusal((stack) => void new KafkaTopic(stack, 'Topic', { ...BASE, ...options }));

describe('a topic', () => {
  test('by default keeps messages for three days and says its name as remark, which the service requires', () => {
    expect(built().resource(TOPIC)).toEqual({
      instance_id: INSTANCE,
      topic: 'risk-loan-events',
      remark: 'risk-loan-events',
      partition_num: 24,
      configs: '{"retention.hours":"72"}',
      timeouts: { create: '15m', update: '15m', delete: '16m' },
      lifecycle: { prevent_destroy: true, ignore_changes: ['configs'] },
    });
  });

  test.each([
    ['retention', { retention: '1 day' }, { configs: '{"retention.hours":"24"}' }],
    ['retention of a year', { retention: '365 days' }, { configs: '{"retention.hours":"8760"}' }],
    ['compact', { compact: true }, { local_topic: true, compact_topic: true }],
    ['description', { description: '贷款事件' }, { remark: '贷款事件' }],
  ] as const)('takes %s', (_option, options, expected) => {
    expect(built(options).resource(TOPIC)).toMatchObject(expected);
  });

  test('refuses a name in Chinese, and data loss with one key', () => {
    expect(refused({ name: '贷款事件', description: 'loans' })).toContain(
      "[name.unusable] name: a Kafka topic name must be 3-64 letters, digits, dashes or underscores, got '贷款事件'",
    );
    expect(refused({ onRemoval: 'destroy' })).toContain('[removal.one-key]');
  });

  test('goes away with both keys', () => {
    const document = synth((stack) => void new KafkaTopic(stack, 'Topic', { ...BASE, onRemoval: 'destroy' }), {
      allowDataLoss: true,
    });
    expect(document.resource(TOPIC)['lifecycle']).toEqual({ ignore_changes: ['configs'] });
  });
});

describe('topics of a business', () => {
  const topics = {
    'loan-events': { name: 'risk-loan-events', partitions: 24 },
    scores: { name: 'risk-scores', partitions: 6 },
  };

  test('live on an instance that another stack made', () => {
    const document = synth((stack) => {
      const made = new KafkaTopics(stack, 'Topics', { instanceId: INSTANCE, topics });
      expect(made.topic('scores').name).toBe('risk-scores');
      expect(made.topic('scores').reference).toMatch(/^\$\{alicloud_alikafka_topic\.Topics_scores_Topic_\w+\.topic\}$/);
    });
    expect(document.resources(TOPIC).map((topic) => topic['topic'])).toEqual(['risk-loan-events', 'risk-scores']);
  });

  test('two businesses use one word side by side', () => {
    const document = synth((stack) => {
      new KafkaTopics(stack, 'Risk', {
        instanceId: INSTANCE,
        topics: { events: { name: 'risk-events', partitions: 1 } },
      });
      new KafkaTopics(stack, 'Lending', {
        instanceId: INSTANCE,
        topics: { events: { name: 'lending-events', partitions: 1 } },
      });
    });
    expect(document.counts[TOPIC]).toBe(2);
  });

  test('refuses keys that cannot be addresses', () => {
    const keyed = (key: string) =>
      refusal(
        (stack) =>
          void new KafkaTopics(stack, 'Topics', {
            instanceId: INSTANCE,
            topics: { [key]: { name: 'risk-x', partitions: 1 } },
          }),
      );
    expect(keyed('Loan.Events')).toContain(
      "[key.form] topics: 'Loan.Events' must be lowercase letters, digits, dashes or underscores, starting with a letter",
    );
  });
});

describe('a consumer group', () => {
  test('by default says its name, and never loses its offsets to a new description', () => {
    const document = synth((stack) => void new KafkaGroup(stack, 'Group', { instanceId: INSTANCE, name: 'risk-etl' }));
    expect(document.resource(GROUP)).toEqual({
      instance_id: INSTANCE,
      consumer_id: 'risk-etl',
      remark: 'risk-etl',
      lifecycle: { prevent_destroy: true, ignore_changes: ['remark'] },
    });
  });

  test('takes a description; both keys let it go', () => {
    const document = synth(
      (stack) =>
        void new KafkaGroup(stack, 'Group', {
          instanceId: INSTANCE,
          name: 'risk-etl',
          description: 'nightly',
          onRemoval: 'destroy',
        }),
      { allowDataLoss: true },
    );
    expect(document.resource(GROUP)).toMatchObject({ remark: 'nightly', lifecycle: { ignore_changes: ['remark'] } });
  });

  test('refuses a name the service refuses, and one key', () => {
    const message = refusal((stack) => void new KafkaGroup(stack, 'Group', { instanceId: INSTANCE, name: 'a', onRemoval: 'destroy' }));
    expect(message).toMatch(/^test\/Group: 2 problems/);
    expect(message).toContain(
      "[name.unusable] name: a Kafka consumer group name must be 3-64 letters, digits, dashes or underscores, got 'a'",
    );
  });
});
