import { spark } from '../../../constructs/spark/service';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { built, type Options, refused } from './build';

const tags = Object.fromEntries(Array.from({ length: 21 }, (_, index) => [`tag-${index}`, 'x']));

const elsewhere = { ...EXISTING_NETWORK, zones: ['cn-hangzhou-b'], vswitches: { 'cn-hangzhou-b': 'vsw-b' } };
const WORKSPACE = "workspace 'acme-dev-risk'";

/** One row per rule: what breaks it, and where and in which words it is refused. */
const BROKEN: Readonly<Record<string, readonly [Options, string, string]>> = {
  'spark.quota.size': [{ quota: '0.5 CU' }, 'quota: quota must be at least 2 CU, in whole CU, got 0.5 CU', 'write quota: 2 CU'],
  'spark.quota.exceeded': [
    { quota: '400 CU', queues: { night: { max: '300 CU' }, adhoc: { max: '220 CU' } } },
    `quota: queues of ${WORKSPACE} add up to 522 CU, its quota is 400 CU (with 1 CU for root_queue and 1 CU for dev_queue, which every workspace has)`,
    "write quota: 522 CU, or lower a queue's max",
  ],
  'spark.tags.count': [{ tags }, 'tags: a workspace takes at most 20 tags, got 21', 'leave some of tags out'],
  'spark.queue.reserved': [
    { queues: { subscription_queue: { max: '1 CU' } } },
    "queues.subscription_queue: queue 'subscription_queue' belongs to the service, which makes it for subscriptions",
    'choose another name',
  ],
  'spark.queue.step': [
    { queues: { night: { max: '1.3 CU' } } },
    "queues.night.max: limits of queue 'night' must be above 0, in steps of 1 CU, got 1.3 CU",
    'write max: 2 CU',
  ],
  'spark.queue.above-quota': [
    { queues: { night: { max: '10 CU', schedule: { '22:00-06:00': '500 CU' } } } },
    `queues.night.schedule.22:00-06:00: queue 'night' may use 500 CU, more than the 400 CU of ${WORKSPACE}`,
    'write 22:00-06:00: 400 CU, or raise quota',
  ],
  'spark.queue.min-above-max': [
    { queues: { night: { max: '10 CU', min: '20 CU' } } },
    "queues.night.max: queue 'night' keeps 20 CU for itself, more than its maximum of 10 CU",
    'write min: 10 CU, or raise max',
  ],
  'spark.queue.too-small-to-host': [
    { queues: { tiny: { max: '2 CU' } }, kyuubi: { queue: 'tiny' } },
    "queues.tiny.max: queue 'tiny' hosts the Kyuubi gateway and needs at least 3 CU, it has 2 CU",
    'write max: 3 CU, or name another queue',
  ],
  'spark.schedule.window': [
    { queues: { night: { max: '10 CU', schedule: { '22-6': '20 CU' } } } },
    "queues.night.schedule.22-6: '22-6' of queue 'night' is no window",
    'write it as 22:00-06:00',
  ],
  'spark.schedule.overlap': [
    { queues: { night: { max: '10 CU', schedule: { '22:00-06:00': '20 CU', '05:00-07:00': '30 CU' } } } },
    "queues.night.schedule.05:00-07:00: windows 22:00-06:00 and 05:00-07:00 of queue 'night' overlap",
    'rename 05:00-07:00 to 06:00-07:00, or shorten the other',
  ],
  'spark.queue.missing': [
    { sessions: { adhoc: { queue: 'nigth' } } },
    `sessions.adhoc.queue: ${WORKSPACE} has no queue 'nigth'`,
    'known: root_queue, dev_queue',
  ],
  'spark.kyuubi.size': [
    { kyuubi: { queue: 'dev_queue', size: 'small' } },
    'kyuubi.size: a Kyuubi server is sized by cores and GiB like 2c8g, got small',
    'write size: 2c8g, for example',
  ],
  'spark.kyuubi.replicas': [
    { kyuubi: { queue: 'dev_queue', replicas: 2 } },
    'kyuubi.replicas: a Kyuubi gateway has 1 server, got 2; more would be 3 or more that share a ZooKeeper, which nobody makes here',
    'write replicas: 1',
  ],
  'spark.livy.cpu': [
    { livy: { queue: 'dev_queue', cpu: 0.5 } },
    'livy.cpu: a Livy gateway has whole cores, at least 1, got 0.5',
    'write cpu: 1',
  ],
  'spark.livy.memory': [
    { livy: { queue: 'dev_queue', memory: '512 MiB' } },
    'livy.memory: a Livy gateway has whole GiB of memory, at least 1, got 512 MiB',
    'write memory: 1 GiB',
  ],
  'spark.session.idle': [
    { sessions: { adhoc: { queue: 'dev_queue', idleStop: '90 seconds' }, notes: { queue: 'dev_queue' } } },
    "sessions.adhoc.idleStop: session 'adhoc' must stop after whole minutes without work, got 90 seconds",
    'write idleStop: 2 minutes',
  ],
  'spark.token.member': [
    { kyuubi: { queue: 'dev_queue', tokens: { bi: { members: ['kim'] } } }, members: { lee: { id: '291234567890123456' } } },
    "kyuubi.tokens.bi.members: token 'bi' is for member 'kim', which the workspace does not have",
    'known: lee, or add it to members',
  ],
  'spark.token.expire': [
    { kyuubi: { queue: 'dev_queue', tokens: { bi: { expire: '12 hours' }, etl: {} } } },
    "kyuubi.tokens.bi.expire: tokens expire after whole days, 'bi' after 12 hours",
    'write expire: 1 day, or leave it out',
  ],
  'spark.token.renew': [
    { kyuubi: { queue: 'root_queue', tokens: { bi: { renew: true } } } },
    "kyuubi.tokens.bi.renew: token 'bi' is to be renewed, but it never ends",
    'remove renew, or write expire: 90 days, for example',
  ],
  'spark.member.id': [
    { members: { lee: { id: 'lee@acme.example' } } },
    'members.lee.id: a member is the id of a RAM user or role, digits only, got lee@acme.example',
    'write id as the RAM console shows it, for example "291234567890123456"',
  ],
  'spark.member.twice': [
    { members: { lee: { id: '291234567890123456' }, ops: { id: '291234567890123456', roles: ['Owner'] } } },
    `members.ops.id: 291234567890123456 is a member of ${WORKSPACE} already, as 'lee'`,
    'give one of them all the roles, and leave the other out',
  ],
  'spark.template.name-taken': [
    { queues: { 'etl-1': { max: '1 CU' }, etl1: { max: '1 CU' } } },
    "queues.etl1: queue 'etl1' and queue 'etl-1' would both make 'QueueEtl1' in the workspace's ROS template, where only letters and digits count",
    'rename one of the two',
  ],
  'spark.template.parameters': [
    { quota: '4000 CU', queues: Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`q${index}`, { max: '1 CU' }])) },
    `queues: ${WORKSPACE} needs 308 parameters in its ROS template, ROS takes 200; 302 come from queues`,
    'move some of them to a second workspace, or leave out queues, windows, sessions, members or tokens',
  ],
  'spark.network.zone': [
    { network: elsewhere },
    `network: ${WORKSPACE} cannot be connected to the network: in cn-hangzhou Spark takes vSwitches in cn-hangzhou-h, cn-hangzhou-i, ` +
      'cn-hangzhou-j, the network has cn-hangzhou-b',
    'add cn-hangzhou-h to network.zones, or leave network out',
  ],
};

test('every rule of an estate has a row here: a class refuses what a business may not have', () => {
  expect(Object.keys(BROKEN)).toEqual(spark.business.rules.filter(({ severity }) => severity === 'error').map(({ code }) => code));
});

test.each(Object.entries(BROKEN))('refuses %s', (code, [options, message, fix]) => {
  const text = refused(options);
  expect(text).toContain(`\n  - [${code}] ${message}\n    fix: ${fix}`);
  // One queue that is too big is too much for the sum, too.
  expect(text).toMatch(code === 'spark.queue.above-quota' ? /: 2 problems\n/ : /: 1 problem\n/);
});

test('warnings are for whoever reads an estate: an unknown engine or region is taken', () => {
  expect(() =>
    built({ engine: 'esr-9.0.0', network: { ...elsewhere, zones: ['me-east-1a'], vswitches: {} } }, { region: 'me-east-1' }),
  ).not.toThrow();
});

describe('the sum of the queues', () => {
  const queues = {
    night: { max: '10 CU', schedule: { '22:00-06:00': '300 CU' } },
    day: { max: '300 CU', schedule: { '22:00-06:00': '50 CU' } },
  } as const;

  test('is taken at the worst time of the day', () => {
    expect(() => built({ quota: '352 CU', queues })).not.toThrow();
    expect(refused({ quota: '340 CU', queues })).toContain(
      `[spark.quota.exceeded] quota: queues of ${WORKSPACE} add up to 352 CU between 00:00-06:00, its quota is 340 CU`,
    );
  });
});

test('a queue of exactly 3 CU hosts, and an undeclared born queue has what hosting takes', () => {
  expect(() => built({ queues: { small: { max: '3 CU' } }, livy: { queue: 'small' }, kyuubi: { queue: 'root_queue' } })).not.toThrow();
});

test('a window that shrinks a hosting queue below 3 CU is found', () => {
  expect(refused({ queues: { small: { max: '5 CU', schedule: { '22:00-06:00': '1 CU' } } }, livy: { queue: 'small' } })).toContain(
    "queue 'small' hosts the Livy gateway and needs at least 3 CU, it has 1 CU",
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
