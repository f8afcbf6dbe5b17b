import { BUSINESS, ENVIRONMENT } from '../folder';
import type { RuleCase } from './case';

const risk = (options: object) => ({ 'businesses/risk.yaml': { ...BUSINESS, ...options } });
const listed = (...businesses: string[]) => ({ 'environments/prod.yaml': { ...ENVIRONMENT, businesses } });
const spark = { quota: '10 CU', queues: { night: { max: '10 CU' } } };
const access = (grants: object, more: object = {}) => risk({ ...more, access: { etl: grants } });
const environment = (cidr: string, businesses: readonly string[]) => ({
  ...ENVIRONMENT,
  network: { cidr, zones: ['cn-hangzhou-i'] },
  businesses,
});
const tables = risk({ lake: { format: 'hudi' }, spark, starrocks: {} });
const long = 'x'.repeat(60);

export const REFERENCE_CASES: readonly RuleCase[] = [
  {
    code: 'business.name.reserved',
    bad: { 'businesses/shared.yaml': BUSINESS, ...listed('risk', 'shared') },
    good: { 'businesses/common.yaml': BUSINESS, ...listed('risk', 'common') },
    message: "no business can be called 'shared', because a stack of every environment is",
    fix: 'rename the file',
    at: 'owner:',
  },
  {
    code: 'business.missing',
    bad: listed('risk', 'riks'),
    good: listed('risk'),
    message: "business 'riks' has no file",
    fix: 'remove riks: risk is listed already',
    at: 'riks',
  },
  {
    code: 'business.missing',
    bad: listed('risk', 'lending'),
    good: { ...listed('risk', 'lending'), 'businesses/lending.yaml': BUSINESS },
    message: "business 'lending' has no file",
    fix: 'remove lending, or create businesses/lending.yaml',
    at: 'lending',
  },
  {
    code: 'business.twice',
    bad: listed('risk', 'risk'),
    good: listed('risk'),
    message: "business 'risk' is listed twice",
    fix: 'remove risk',
    at: 'risk',
  },
  {
    code: 'business.unused',
    bad: { 'businesses/lending.yaml': BUSINESS },
    good: { 'businesses/lending.yaml': BUSINESS, ...listed('risk', 'lending') },
    message: "business 'lending' runs in no environment",
    fix: 'add lending to businesses in environments/prod.yaml, or delete the file',
    at: 'owner:',
  },
  {
    code: 'spark.lake.missing',
    bad: { 'businesses/risk.yaml': { owner: BUSINESS.owner, costCenter: BUSINESS.costCenter, spark } },
    good: risk({ lake: { kind: 'oss' }, spark }),
    message: "business 'risk' has Spark, but no lake for its workspaces' own files",
    fix: 'write lake: { kind: oss }, or leave spark out',
    at: 'spark:',
  },
  {
    code: 'business.catalog.missing',
    bad: { ...tables, 'environments/prod.yaml': { ...ENVIRONMENT, shared: {} } },
    good: tables,
    message: 'StarRocks cannot find the hudi tables that Spark writes: the environment shares no metastore',
    fix: 'write shared.metastore: { kind: dlf } in environments/prod.yaml, or a metastore of another kind',
    at: 'hudi',
  },
  {
    code: 'access.queue.missing',
    bad: access({ submit: ['nigth'] }, { spark }),
    good: access({ submit: ['night', 'dev_queue'] }, { spark }),
    message: "workload 'etl' submits to 'nigth', but workspace 'risk' has no queue 'nigth'",
    fix: "did you mean 'night'?",
    at: 'nigth',
  },
  {
    code: 'access.queue.given',
    bad: access({ submit: ['night', 'dev_queue'] }, { spark: { quota: '20 CU', queues: { night: { max: '10 CU' } } } }),
    good: access(
      { submit: ['night', 'dev_queue'] },
      { spark: { quota: '20 CU', queues: { night: { max: '10 CU' }, dev_queue: { max: '5 CU' } } } },
    ),
    message: "workload 'etl' submits to 'dev_queue', which is not written in workspace 'risk': it has 1 CU",
    fix: 'write dev_queue under queues with the max that its jobs need, or name another queue',
    at: 'dev_queue',
  },
  {
    code: 'access.queue.given',
    bad: access(
      { submit: ['batch/root_queue'] },
      { spark: { workspaces: { batch: { quota: '20 CU', queues: { night: { max: '10 CU' } } } } } },
    ),
    // Where no other queue is, the two share all that there is.
    good: access({ submit: ['batch/root_queue'] }, { spark: { workspaces: { batch: { quota: '20 CU' } } } }),
    message: "workload 'etl' submits to 'root_queue', which is not written in workspace 'batch': it has 1 CU",
    fix: 'write root_queue under queues with the max that its jobs need, or name another queue',
    at: 'batch/root_queue',
  },
  {
    code: 'access.queue.missing',
    bad: access({ submit: ['night'] }, { spark: { workspaces: { batch: spark, stream: spark } } }),
    good: access({ submit: ['batch/night'] }, { spark: { workspaces: { batch: spark, stream: spark } } }),
    message: "workload 'etl' submits to 'night', but risk has several workspaces",
    fix: 'write <workspace>/night with one of batch, stream',
    at: 'night',
  },
  {
    code: 'access.queue.missing',
    bad: access({ submit: ['constructor'] }, { spark }),
    good: access({ submit: ['main/night'] }, { spark }),
    message: "workload 'etl' submits to 'constructor', but workspace 'risk' has no queue 'constructor'",
    fix: 'remove constructor, or name one of night, root_queue, dev_queue',
    at: 'constructor',
  },
  {
    code: 'access.data.missing',
    bad: access({ read: ['lake/ods'] }, { lake: { layers: { dwd: {} } } }),
    good: access({ read: ['lake/dwd'] }, { lake: { layers: { dwd: {} } } }),
    message: "workload 'etl' reads 'lake/ods', but the lake of risk has no layer 'ods'",
    fix: 'remove lake/ods, or name one of lake/dwd',
    at: 'lake/ods',
  },
  {
    code: 'access.data.missing',
    bad: access({ write: ['bucket/logs'] }),
    good: access({ write: ['bucket/logs'] }, { buckets: { logs: {} } }),
    message: "workload 'etl' writes 'bucket/logs', but there is no bucket 'logs'",
    fix: 'remove bucket/logs, or add it to buckets',
    at: 'bucket/logs',
  },
  {
    code: 'access.data.missing',
    bad: access({ read: ['lending/lake/ads'] }),
    good: {
      ...access({ read: ['lending/lake/ads'] }),
      ...listed('risk', 'lending'),
      'businesses/lending.yaml': { ...BUSINESS, lake: { layers: { ads: {} } } },
    },
    message: "workload 'etl' reads 'lending/lake/ads', but business 'lending' does not run here",
    fix: 'remove lending/lake/ads, or add lending to businesses of the environment',
    at: 'lending/lake/ads',
  },
  {
    code: 'access.data.missing',
    bad: access({ read: ['ods'] }),
    good: access({ read: [] }),
    message: "workload 'etl' reads 'ods', which names no data",
    fix: 'remove ods, or write lake/<layer>, bucket/<name>, or <business>/lake/<layer>',
    at: 'ods',
  },
  {
    code: 'access.topic.missing',
    bad: access({ produce: ['scors'] }, { kafka: { topics: { scores: { partitions: 3 } } } }),
    good: access({ produce: ['scores'] }, { kafka: { topics: { scores: { partitions: 3 } } } }),
    message: "workload 'etl' produces 'scors', which is no topic of risk",
    fix: "did you mean 'scores'?",
    at: 'scors',
  },
  {
    code: 'name.unusable',
    bad: risk({ buckets: { [long]: {} } }),
    good: risk({ buckets: { [long.slice(0, 40)]: {} } }),
    message: `an OSS bucket name must be 3-63 lowercase letters, digits or dashes, not ending in a dash, got 'acme-prod-risk-${long}' (75 characters)`,
    fix: 'shorten or change the name here, of the environment, or of the estate',
    at: `${long}:`,
  },
  {
    code: 'name.taken',
    bad: risk({ lake: {}, buckets: { lake: {} } }),
    good: risk({ lake: {}, buckets: { raw: {} } }),
    message:
      "'acme-prod-risk-lake' must be unique as an OSS bucket name in all of Alibaba Cloud, and is already that of prod.businesses.risk.lake",
    fix: 'rename one of the two',
    at: 'lake:',
  },
  {
    code: 'name.taken',
    bad: {
      'environments/prod.yaml': environment('10.20.0.0/16', ['risk-x']),
      'environments/prod-risk.yaml': environment('10.30.0.0/16', ['x']),
      'businesses/risk-x.yaml': { ...BUSINESS, lake: {} },
      'businesses/x.yaml': { ...BUSINESS, lake: {} },
    },
    good: {
      'environments/prod.yaml': environment('10.20.0.0/16', ['risk-x']),
      'environments/production.yaml': environment('10.30.0.0/16', ['x']),
      'businesses/risk-x.yaml': { ...BUSINESS, lake: {} },
      'businesses/x.yaml': { ...BUSINESS, lake: {} },
    },
    message:
      "'acme-prod-risk-x-lake' must be unique as an OSS bucket name in all of Alibaba Cloud, and is already that of prod.businesses.risk-x.lake",
    fix: 'rename one of the two',
    at: 'lake:',
  },
  {
    code: 'name.stack-taken',
    bad: {
      'environments/eu.yaml': environment('10.20.0.0/16', ['risk-prod']),
      'environments/prod-eu.yaml': environment('10.30.0.0/16', ['risk']),
      'businesses/risk-prod.yaml': BUSINESS,
    },
    good: {
      'environments/eu.yaml': environment('10.20.0.0/16', ['risk-prod']),
      'environments/production-eu.yaml': environment('10.30.0.0/16', ['risk']),
      'businesses/risk-prod.yaml': BUSINESS,
    },
    message: "stack 'risk-prod-eu' is already the one of eu.businesses.risk-prod",
    fix: 'rename the business or the environment',
    at: 'owner:',
  },
];
