import { BUSINESS, ENVIRONMENT } from '../folder';
import type { RuleCase } from './case';

const risk = (spark: object, more: object = {}) => ({ 'businesses/risk.yaml': { ...BUSINESS, ...more, spark } });
const queues = (options: object, more: object = {}) => risk({ quota: '100 CU', queues: options, ...more });
const inRegion = (region: string, zone: string, spark: object) => ({
  ...risk(spark),
  'environments/prod.yaml': { ...ENVIRONMENT, region, network: { cidr: '10.20.0.0/16', zones: [zone] } },
});

/** Queues that change at minutes of their own, each twice a day. */
const windows = (names: string) =>
  Object.fromEntries([...names].map((name, at) => [name, { max: '10 CU', schedule: { [`22:0${at}-06:0${at}`]: '15 CU' } }]));

export const SPARK_CASES: readonly RuleCase[] = [
  {
    code: 'spark.quota.exceeded',
    bad: queues({ night: { max: '80 CU' }, adhoc: { max: '40 CU' } }),
    good: queues({ night: { max: '58 CU' }, adhoc: { max: '40 CU' } }),
    message:
      "queues of workspace 'risk' add up to 122 CU, its quota is 100 CU (with 1 CU for root_queue and 1 CU for dev_queue, which every workspace has)",
    fix: "write quota: 122 CU, or lower a queue's max",
    at: '100 CU',
  },
  {
    code: 'spark.quota.exceeded',
    bad: queues({
      night: { max: '20 CU', schedule: { '22:00-06:00': '90 CU' } },
      adhoc: { max: '30 CU', schedule: { '23:00-01:00': '20 CU' } },
      root_queue: { max: '5 CU' },
      dev_queue: { max: '5 CU' },
    }),
    good: queues({
      night: { max: '20 CU', schedule: { '22:00-06:00': '90 CU' } },
      adhoc: { max: '40 CU', schedule: { '22:00-06:00': '8 CU' } },
    }),
    message: "queues of workspace 'risk' add up to 130 CU between 01:00-06:00, its quota is 100 CU",
    fix: /quota: 130 CU/,
    at: '100 CU',
  },
  {
    code: 'spark.quota.exceeded',
    bad: risk({
      workspaces: {
        batch: { quota: '9 CU' },
        stream: {
          quota: '50 CU',
          queues: { night: { max: '30 CU' }, adhoc: { max: '28 CU' }, root_queue: { max: '1 CU' } },
          kyuubi: { queue: 'dev_queue' },
        },
      },
    }),
    good: risk({
      workspaces: {
        batch: { quota: '9 CU' },
        stream: {
          quota: '50 CU',
          queues: { night: { max: '18 CU' }, adhoc: { max: '28 CU' }, root_queue: { max: '1 CU' } },
          kyuubi: { queue: 'dev_queue' },
        },
      },
    }),
    message: "queues of workspace 'stream' add up to 62 CU, its quota is 50 CU (with 3 CU for dev_queue, which every workspace has)",
    fix: /quota: 62 CU/,
    at: '50 CU',
  },
  {
    code: 'spark.queue.above-quota',
    bad: queues({ night: { max: '120 CU' } }),
    good: queues({ night: { max: '98 CU' } }),
    message: "queue 'night' may use 120 CU, more than the 100 CU of workspace 'risk'",
    fix: 'write max: 100 CU, or raise quota',
    at: '120 CU',
  },
  {
    code: 'spark.queue.above-quota',
    bad: queues({ night: { max: '10 CU', schedule: { '00:00-07:30': '120 CU' } } }),
    good: queues({ night: { max: '10 CU', schedule: { '00:00-07:30': '98 CU' } } }),
    message: "queue 'night' may use 120 CU, more than the 100 CU of workspace 'risk'",
    fix: 'write 00:00-07:30: 100 CU, or raise quota',
    at: '120 CU',
  },
  {
    code: 'spark.queue.min-above-max',
    bad: queues({ stream: { max: '20 CU', min: '30 CU' } }),
    good: queues({ stream: { max: '30 CU', min: '30 CU' } }),
    message: "queue 'stream' keeps 30 CU for itself, more than its maximum of 20 CU",
    fix: 'write min: 20 CU, or raise max',
    at: '20 CU',
  },
  {
    code: 'spark.queue.too-small-to-host',
    bad: queues({ adhoc: { max: '2 CU' } }, { kyuubi: { queue: 'adhoc' } }),
    good: queues({ adhoc: { max: '3 CU' } }, { kyuubi: { queue: 'adhoc' } }),
    message: "queue 'adhoc' hosts the Kyuubi gateway and needs at least 3 CU, it has 2 CU",
    fix: 'write max: 3 CU, or name another queue',
    at: '2 CU',
  },
  {
    code: 'spark.queue.too-small-to-host',
    bad: queues({ dev_queue: { max: '9 CU', schedule: { '08:00-20:00': '1 CU' } } }, { sessions: { sql: { queue: 'dev_queue' } } }),
    good: queues({ dev_queue: { max: '9 CU', schedule: { '08:00-20:00': '3 CU' } } }, { sessions: { sql: { queue: 'dev_queue' } } }),
    message: "queue 'dev_queue' hosts session 'sql' and needs at least 3 CU, it has 1 CU",
    fix: 'write 08:00-20:00: 3 CU, or name another queue',
    at: '1 CU',
  },
  {
    code: 'spark.schedule.timers',
    bad: queues(windows('abcdef')),
    good: queues(windows('abcde')),
    message:
      "the schedules of all queues in 'prod' need 12 timers on one function; Function Compute's documents allow 10 in one place and 50 in another",
    fix: 'look at the quota of triggers per function in the console and have it raised, or write fewer windows',
    at: 'businesses',
  },
  {
    code: 'spark.token.expire',
    bad: queues({ adhoc: { max: '20 CU' } }, { kyuubi: { queue: 'adhoc', tokens: { bi: { expire: '36 hours' } } } }),
    good: queues({ adhoc: { max: '20 CU' } }, { kyuubi: { queue: 'adhoc', tokens: { bi: { expire: '48 hours' }, etl: {} } } }),
    message: "tokens expire after whole days, 'bi' after 36 hours",
    fix: 'write expire: 2 days, or leave it out',
    at: '36 hours',
  },
  {
    code: 'spark.member.twice',
    bad: queues({}, { members: { lee: { id: '291234567890123456' }, ops: { id: '291234567890123456', roles: ['Owner'] } } }),
    good: queues({}, { members: { lee: { id: '291234567890123456' }, ops: { id: '291234567890123457', roles: ['Owner'] } } }),
    message: "291234567890123456 is a member of workspace 'risk' already, as 'lee'",
    fix: 'give one of them all the roles, and leave the other out',
    at: '"291234567890123456"',
  },
  {
    code: 'spark.schedule.overlap',
    bad: queues({ night: { max: '10 CU', schedule: { '22:00-06:00': '20 CU', '05:00-08:00': '30 CU' } } }),
    good: queues({ night: { max: '10 CU', schedule: { '22:00-06:00': '20 CU', '06:00-08:00': '30 CU' } } }),
    message: "windows 22:00-06:00 and 05:00-08:00 of queue 'night' overlap",
    fix: 'rename 05:00-08:00 to 06:00-08:00, or shorten the other',
    at: '05:00-08:00: 30 CU',
  },
  {
    code: 'spark.region.unknown',
    bad: inRegion('me-east-1', 'me-east-1a', { quota: '100 CU', connectNetwork: false }),
    good: inRegion('na-south-1', 'na-south-1a', { quota: '100 CU', connectNetwork: false }),
    message: 'EMR Serverless Spark is not known to be offered in me-east-1',
    fix: 'write spark.enabled: false, or check that it is offered there',
    at: 'spark:',
  },
  {
    code: 'spark.network.zone',
    bad: inRegion('cn-hangzhou', 'cn-hangzhou-b', { quota: '100 CU' }),
    good: inRegion('cn-hangzhou', 'cn-hangzhou-b', { quota: '100 CU', connectNetwork: false }),
    message:
      "workspace 'risk' cannot be connected to the network: in cn-hangzhou Spark takes vSwitches in cn-hangzhou-h, cn-hangzhou-i, " +
      'cn-hangzhou-j, the network has cn-hangzhou-b',
    fix: 'add cn-hangzhou-h to network.zones in environments/prod.yaml, or write connectNetwork: false',
    at: 'spark:',
  },
  {
    code: 'spark.network.region',
    bad: inRegion('na-south-1', 'na-south-1a', { quota: '100 CU' }),
    good: inRegion('ap-southeast-1', 'ap-southeast-1b', { quota: '100 CU' }),
    message: "it is not known which zones of na-south-1 workspace 'risk' can be connected to",
    fix: 'write spark.connectNetwork: false where jobs need nothing inside the network',
    at: 'spark:',
  },
  {
    code: 'spark.queue.reserved',
    bad: queues({ subscription_queue: { max: '10 CU' } }),
    good: queues({ root_queue: { max: '10 CU' } }),
    message: "queue 'subscription_queue' belongs to the service, which makes it for subscriptions",
    fix: 'choose another name',
    at: 'subscription_queue:',
  },
  {
    code: 'spark.session.idle',
    bad: risk({ quota: '100 CU', sessions: { sql: { queue: 'dev_queue', idleStop: '90 seconds' } } }),
    good: risk({ quota: '100 CU', sessions: { sql: { queue: 'dev_queue', idleStop: '120 seconds' } } }),
    message: "session 'sql' must stop after whole minutes without work, got 90 seconds",
    fix: 'write idleStop: 2 minutes',
    at: '90 seconds',
  },
  {
    code: 'spark.livy.memory',
    bad: risk({ quota: '100 CU', livy: { queue: 'dev_queue', memory: '1500 MiB' } }),
    good: risk({ quota: '100 CU', livy: { queue: 'dev_queue', memory: '2048 MiB' } }),
    message: 'a Livy gateway has whole GiB of memory, at least 1, got 1500 MiB',
    fix: 'write memory: 2 GiB',
    at: '1500 MiB',
  },
  {
    code: 'spark.queue.missing',
    bad: queues({ adhoc: { max: '10 CU' } }, { livy: { queue: 'adhok' } }),
    good: queues({ adhoc: { max: '10 CU' } }, { livy: { queue: 'adhoc' } }),
    message: "workspace 'risk' has no queue 'adhok'",
    fix: "did you mean 'adhoc'?",
    at: 'adhok',
  },
  {
    code: 'spark.template.name-taken',
    bad: queues({ 'etl-1': { max: '10 CU' }, etl1: { max: '10 CU' } }),
    good: queues({ 'etl-1': { max: '10 CU' }, etl2: { max: '10 CU' } }),
    message:
      "queue 'etl1' and queue 'etl-1' would both make 'QueueEtl1' in the workspace's ROS template, where only letters and digits count",
    fix: 'rename one of the two',
    at: 'etl1:',
  },
  {
    code: 'spark.template.name-taken',
    bad: risk({
      workspaces: { etl: { quota: '100 CU', members: { lee: { id: '291234567890123456' }, 'lee-id': { id: '291234567890123457' } } } },
    }),
    good: risk({
      workspaces: { etl: { quota: '100 CU', members: { lee: { id: '291234567890123456' }, lo: { id: '291234567890123457' } } } },
    }),
    message:
      "member 'lee-id' and member 'lee' would both make 'MemberLeeId' in the workspace's ROS template, where only letters and digits count",
    fix: 'rename one of the two',
    at: 'lee-id:',
  },
];
