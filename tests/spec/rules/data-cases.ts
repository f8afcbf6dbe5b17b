import { BUSINESS, ENVIRONMENT } from '../folder';
import type { RuleCase } from './case';

const risk = (options: object) => ({ 'businesses/risk.yaml': { ...BUSINESS, ...options } });
const hdfs = (options: object) => risk({ lake: { kind: 'oss-hdfs', ...options } });
const abroad = { ...ENVIRONMENT, region: 'na-south-1', network: { cidr: '10.20.0.0/16', zones: ['na-south-1a'] } };
const kafkaIn = (shared: object, business: object) => ({ ...risk(business), 'environments/prod.yaml': { ...ENVIRONMENT, shared } });
const consumer = { kafka: { topics: { events: { partitions: 3 } } }, access: { etl: { consume: ['events'] } } };

export const DATA_CASES: readonly RuleCase[] = [
  {
    code: 'lake.hdfs.region',
    bad: { ...hdfs({}), 'environments/prod.yaml': abroad },
    good: { ...hdfs({ kind: { default: 'oss-hdfs', prod: 'oss' } }), 'environments/prod.yaml': abroad },
    message: 'OSS-HDFS is not offered in na-south-1',
    fix: 'write kind: { default: oss-hdfs, prod: oss }, or choose another region',
    at: 'oss-hdfs',
  },
  {
    code: 'lake.hdfs.versioning',
    bad: hdfs({ versioning: true }),
    good: hdfs({ kind: 'oss', versioning: true }),
    message: 'OSS-HDFS and versioning cannot be combined: the service would fail',
    fix: 'remove versioning, or choose kind: oss',
    at: 'true',
  },
  {
    code: 'lake.hdfs.worm',
    bad: hdfs({ worm: '365 days' }),
    good: hdfs({ kind: 'oss', worm: '365 days' }),
    message: 'OSS-HDFS and a retention lock (365 days) cannot be combined: deleted data would stay, unreadable',
    fix: 'remove worm, or choose kind: oss',
    at: '365 days',
  },
  {
    code: 'lake.hdfs.storage-class',
    bad: hdfs({ storageClass: 'ColdArchive' }),
    good: hdfs({ storageClass: 'IA' }),
    message: 'OSS-HDFS needs Standard or IA storage, got ColdArchive',
    fix: 'write storageClass: Standard, or choose kind: oss',
    at: 'ColdArchive',
  },
  {
    code: 'lake.worm.days',
    bad: risk({ lake: { worm: '36 hours' } }),
    good: risk({ lake: { worm: '48 hours' } }),
    message: 'a retention lock lasts 1-25550 whole days, got 36 hours',
    fix: 'write it in days, like 365 days',
    at: '36 hours',
  },
  {
    code: 'lake.expire.days',
    bad: hdfs({ layers: { ods: { expire: '36 hours' } } }),
    good: hdfs({ layers: { ods: { expire: '2 days' } } }),
    message: "OSS deletes by whole days, layer 'ods' expires after 36 hours",
    fix: 'write it in days, like 90 days',
    at: '36 hours',
  },
  {
    code: 'bucket.expire.days',
    bad: risk({ buckets: { logs: { expire: '90 minutes' } } }),
    good: risk({ buckets: { logs: { expire: '90 days' } } }),
    message: "OSS deletes by whole days, bucket 'logs' expires after 90 minutes",
    fix: 'write it in days, like 90 days',
    at: '90 minutes',
  },
  {
    code: 'bucket.expire.billed',
    bad: risk({ buckets: { logs: { expire: '7 days', storageClass: 'IA' } } }),
    good: risk({ buckets: { logs: { expire: '30 days', storageClass: 'IA' } } }),
    message: 'IA storage is billed for at least 30 days, objects expire after 7 days',
    fix: 'choose storageClass: Standard for what lives shorter',
    at: '7 days',
  },
  {
    code: 'kafka.capacity.publish',
    bad: kafkaIn({ kafka: { capacity: '40 MB/s' } }, {}),
    good: kafkaIn({ kafka: { capacity: '60 MB/s' } }, {}),
    message: 'a serverless instance reserves at least 60 MB/s for producers, got 40 MB/s',
    fix: 'write capacity: 60 MB/s or more',
    at: '40 MB/s',
  },
  {
    code: 'kafka.capacity.subscribe',
    bad: risk({ kafka: { instance: { subscribe: '10 MB/s' } } }),
    good: risk({ kafka: { instance: { subscribe: '20 MB/s' } } }),
    message: 'a serverless instance reserves at least 20 MB/s for consumers, got 10 MB/s',
    fix: 'write subscribe: 20 MB/s or more, or leave it out',
    at: '10 MB/s',
  },
  {
    code: 'kafka.version.unknown',
    bad: kafkaIn({ kafka: { version: '2.6.2' } }, {}),
    good: kafkaIn({ kafka: { version: '3.3.1' } }, {}),
    message: 'serverless instances run 3.3.x, got 2.6.2',
    fix: 'leave version out',
    at: '2.6.2',
  },
  {
    code: 'kafka.instance.missing',
    bad: kafkaIn({}, { kafka: { topics: { events: { partitions: 3 } } } }),
    good: kafkaIn({}, { kafka: { instance: {}, topics: { events: { partitions: 3 } } } }),
    message: "topics events have no Kafka to live in: environment 'prod' shares none",
    fix: 'add shared.kafka to environments/prod.yaml, or kafka.instance here',
    at: 'kafka:',
  },
  {
    code: 'kafka.acl.off',
    bad: kafkaIn({ kafka: { acl: false } }, consumer),
    good: kafkaIn({ kafka: { acl: true } }, consumer),
    message: "workload 'etl' is granted topics, but its Kafka runs without access control (acl: false), so anybody may read and write them",
    fix: 'write shared.kafka.acl: true in environments/prod.yaml',
    at: 'etl:',
  },
  {
    code: 'kafka.allowed-ips.everybody',
    bad: risk({ kafka: { allowedIps: ['10.0.0.0/8', '0.0.0.0/0'] } }),
    good: risk({ kafka: { allowedIps: ['10.0.0.0/8'] } }),
    message: '0.0.0.0/0 lets everybody in',
    fix: 'name the blocks that need it',
    at: '- 10.0.0.0/8',
  },
];
