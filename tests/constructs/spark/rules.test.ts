import { GATEWAY_RULES, GUEST_RULES } from '../../../constructs/spark/guest-rules';
import { QUEUE_RULES } from '../../../constructs/spark/queue-rules';
import { WORKSPACE_RULES } from '../../../constructs/spark/rules';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { built, type Options, refused } from './build';

const tags = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`tag-${index}`, 'x']));

/** One row per rule: what breaks it, and the words it is refused with. */
const BROKEN: Readonly<Record<string, readonly [Options, string, string]>> = {
  'spark.quota.size': [{ quota: '0.5 CU' }, 'quota must be at least 1 CU, in whole CU, got 0.5 CU', 'set quota to "100 CU", for example'],
  'spark.quota.exceeded': [
    { quota: '400 CU', queues: { night: { max: '300 CU' }, adhoc: { max: '220 CU' } } },
    'the queues add up to 520 CU, quota is 400 CU',
    "lower a queue's max, raise quota, or set oversubscription to 1.3",
  ],
  'spark.oversubscription.below-quota': [
    { oversubscription: 0.5 },
    'oversubscription is 0.5; below 1, part of the quota could never be used',
    'leave oversubscription out, or set it to 1 or more',
  ],
  'spark.member.id': [
    { members: { lee: { id: 'lee@acme.example' } } },
    'members are ids of RAM users or roles, digits only, got lee@acme.example',
    'set id of the members to what the RAM console shows, for example "291234567890123456"',
  ],
  'spark.tags.count': [{ tags }, 'a workspace takes at most 20 tags, got 21', 'leave some of tags out'],
  'spark.queue.reserved': [
    { queues: { subscription_queue: { max: '1 CU' } } },
    "queue 'subscription_queue' belongs to the service, which makes it for subscriptions",
    'choose another name',
  ],
  'spark.queue.step': [
    { queues: { night: { max: '1.3 CU' } } },
    "limits of queue 'night' must be above 0, in steps of 0.5 CU, got 1.3 CU",
    'round max, min and schedule of queues.night',
  ],
  'spark.queue.above-quota': [
    { oversubscription: 2, queues: { night: { max: '10 CU', schedule: { '22:00-06:00': '500 CU' } } } },
    "queue 'night' may use 500 CU, more than the workspace's 400 CU",
    'lower max or schedule of queues.night, or raise quota',
  ],
  'spark.queue.min-above-max': [
    { queues: { night: { max: '10 CU', min: '20 CU' } } },
    "queue 'night' keeps 20 CU for itself, more than its maximum of 10 CU",
    'lower queues.night.min, or raise its maximum',
  ],
  'spark.schedule.window': [
    { queues: { night: { max: '10 CU', schedule: { '22-6': '20 CU' } } } },
    "schedule of queue 'night' has windows that are none: 22-6",
    'write windows as 22:00-06:00',
  ],
  'spark.schedule.overlap': [
    { queues: { night: { max: '10 CU', schedule: { '22:00-06:00': '20 CU', '05:00-07:00': '30 CU' } } } },
    "windows 22:00-06:00 and 05:00-07:00 of queue 'night' overlap",
    'let one end where the other starts',
  ],
  'spark.queue.missing': [
    { sessions: { adhoc: { queue: 'nigth' } } },
    "session 'adhoc' runs on queue 'nigth', which there is none of",
    'set sessions.adhoc.queue to one of root_queue, dev_queue, or add the queue',
  ],
  'spark.queue.too-small-to-host': [
    { queues: { tiny: { max: '2 CU' } }, kyuubi: { queue: 'tiny' } },
    "queue 'tiny' hosts the Kyuubi gateway and needs at least 3 CU, it has 2 CU",
    "raise the queue's maximum to 3 CU, or name another one in kyuubi.queue",
  ],
  'spark.kyuubi.size': [
    { kyuubi: { queue: 'dev_queue', size: 'small' } },
    'a Kyuubi server is sized by cores and GiB like 2c8g, got small',
    'set kyuubi.size to 2c8g, for example',
  ],
  'spark.kyuubi.replicas': [
    { kyuubi: { queue: 'dev_queue', replicas: 0 } },
    'a Kyuubi gateway has at least 1 server, got 0',
    'set kyuubi.replicas to 1 or more',
  ],
  'spark.livy.size': [
    { livy: { queue: 'dev_queue', memory: '512 MiB' } },
    'a Livy gateway has whole cores and whole GiB, at least 1 each, got 1 and 512 MiB',
    'set livy.cpu and livy.memory, for example 1 and "4 GiB"',
  ],
  'spark.token.expire': [
    { kyuubi: { queue: 'dev_queue', tokens: { bi: { expire: '12 hours' }, etl: {} } } },
    'tokens expire after whole days, at least 1, got 12 hours',
    'set expire of the tokens to "90 days", for example',
  ],
  'spark.session.idle': [
    { sessions: { adhoc: { queue: 'dev_queue', idleStop: '90 seconds' } } },
    'sessions stop after whole minutes, got 90 seconds',
    'set idleStop of the sessions to "45 minutes", for example',
  ],
};

test('every rule has a row here', () => {
  expect(Object.keys(BROKEN)).toEqual([...WORKSPACE_RULES, ...QUEUE_RULES, ...GUEST_RULES, ...GATEWAY_RULES].map(({ code }) => code));
});

test.each(Object.entries(BROKEN))('refuses %s', (code, [options, message, fix]) => {
  expect(refused(options)).toBe(`test/Spark: 1 problem\n  - [${code}] ${message}\n    fix: ${fix}`);
});

describe('the sum of the queues', () => {
  const queues = {
    night: { max: '10 CU', schedule: { '22:00-06:00': '300 CU' } },
    day: { max: '300 CU', schedule: { '22:00-06:00': '50 CU' } },
  } as const;

  test('is taken at the worst time of the day', () => {
    expect(() => built({ quota: '350 CU', queues })).not.toThrow();
    expect(refused({ quota: '340 CU', queues })).toContain(
      '[spark.quota.exceeded] the queues add up to 350 CU between 00:00-06:00, quota is 340 CU',
    );
  });

  test('may go beyond the quota by as much as is said, not further', () => {
    expect(() => built({ quota: '300 CU', oversubscription: 1.2, queues })).not.toThrow();
    expect(refused({ quota: '300 CU', oversubscription: 1.1, queues })).toContain(
      'the queues add up to 350 CU between 00:00-06:00, quota is 300 CU, of which they may have 110 %',
    );
  });
});

test('a queue of exactly 3 CU hosts, and an undeclared born queue is not judged', () => {
  expect(() => built({ queues: { small: { max: '3 CU' } }, livy: { queue: 'small' }, kyuubi: { queue: 'root_queue' } })).not.toThrow();
});

test('a window that shrinks a hosting queue below 3 CU is found', () => {
  expect(refused({ queues: { small: { max: '5 CU', schedule: { '22:00-06:00': '1 CU' } } }, livy: { queue: 'small' } })).toContain(
    "queue 'small' hosts the Livy gateway and needs at least 3 CU, it has 1 CU",
  );
});

test('a network without a zone that Spark is connected to', () => {
  const network = { ...EXISTING_NETWORK, zones: ['cn-hangzhou-b'], vswitches: { 'cn-hangzhou-b': 'vsw-b' } };
  expect(refused({ network })).toBe(
    'test/Spark: 1 problem\n  - [spark.network.zone] in cn-hangzhou Spark is connected to vSwitches in cn-hangzhou-h, cn-hangzhou-i, cn-hangzhou-j only, the network has cn-hangzhou-b\n    fix: add one of these zones to the network, or leave network out',
  );
});

test('names: Chinese is fine for a workspace, not for its queues, sessions, stack or role', () => {
  expect(() => built({ name: '风控' })).not.toThrow();
  expect(refused({ name: 'risk.dev' })).toContain('[name.unusable] name: a Spark workspace name must be 1-64 Chinese characters');
  expect(refused({ queues: { 夜: { max: '1 CU' } } })).toContain(
    '[name.unusable] queues.夜: a Spark queue name must be 1-63 lowercase letters',
  );
  expect(refused({ sessions: { Adhoc: { queue: 'dev_queue' } } })).toContain("[key.form] sessions: 'Adhoc' must be lowercase letters");
  expect(refused({ stackName: '风控' })).toContain('[name.unusable] name: a ROS stack name');
  expect(refused({ roleName: '风控' })).toContain('[name.unusable] name: a RAM role name');
});
