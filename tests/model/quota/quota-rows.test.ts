import { quotaRows, quotaSums } from '../../../model/quota/quota-rows';
import { load, ENVIRONMENT, BUSINESS } from '../folder';

const environment = load({
  'environments/prod.yaml': { ...ENVIRONMENT, limits: { spark: '100 CU' }, shared: { kafka: { capacity: '80 MB/s' } } },
  'businesses/risk.yaml': {
    ...BUSINESS,
    spark: {
      workspaces: {
        etl: { quota: '50 CU', queues: { night: { max: '40 CU', min: '10 CU', schedule: { '02:00-08:00': '48 CU' } } } },
        bi: { quota: '20 CU' },
      },
    },
    lake: {},
    starrocks: { groups: { query: { nodes: 2, size: '16 CU' } } },
  },
}).estate?.environments['prod'];
if (!environment) throw new Error('the fixture does not load');

describe('quotas of an environment', () => {
  it('names things by workspace where there are several', () => {
    expect(quotaRows(environment)).toEqual([
      { service: 'spark', owner: 'risk', unit: 'CU', name: 'etl: workspace', at: ['businesses', 'risk', 'spark', 'etl', 'quota'], max: 50 },
      {
        service: 'spark',
        owner: 'risk',
        unit: 'CU',
        name: 'etl: queue root_queue',
        at: ['businesses', 'risk', 'spark', 'etl', 'queues', 'root_queue', 'max'],
        max: 1,
      },
      {
        service: 'spark',
        owner: 'risk',
        unit: 'CU',
        name: 'etl: queue dev_queue',
        at: ['businesses', 'risk', 'spark', 'etl', 'queues', 'dev_queue', 'max'],
        max: 1,
      },
      {
        service: 'spark',
        owner: 'risk',
        unit: 'CU',
        name: 'etl: queue night',
        at: ['businesses', 'risk', 'spark', 'etl', 'queues', 'night', 'max'],
        max: 40,
        min: 10,
        schedule: { '02:00-08:00': 48 },
      },
      { service: 'spark', owner: 'risk', unit: 'CU', name: 'bi: workspace', at: ['businesses', 'risk', 'spark', 'bi', 'quota'], max: 20 },
      {
        service: 'spark',
        owner: 'risk',
        unit: 'CU',
        name: 'bi: queue root_queue',
        at: ['businesses', 'risk', 'spark', 'bi', 'queues', 'root_queue', 'max'],
        max: 15,
      },
      {
        service: 'spark',
        owner: 'risk',
        unit: 'CU',
        name: 'bi: queue dev_queue',
        at: ['businesses', 'risk', 'spark', 'bi', 'queues', 'dev_queue', 'max'],
        max: 5,
      },
      {
        service: 'starrocks',
        owner: 'risk',
        unit: 'CU',
        name: 'frontend',
        at: ['businesses', 'risk', 'starrocks', 'main', 'frontend', 'size'],
        max: 24,
      },
      {
        service: 'starrocks',
        owner: 'risk',
        unit: 'CU',
        name: 'backend',
        at: ['businesses', 'risk', 'starrocks', 'main', 'backend', 'size'],
        max: 24,
      },
      {
        service: 'starrocks',
        owner: 'risk',
        unit: 'CU',
        name: 'group query',
        at: ['businesses', 'risk', 'starrocks', 'main', 'groups', 'query', 'size'],
        max: 32,
      },
      { service: 'kafka', owner: 'shared', unit: 'MB/s', name: 'publish', at: ['shared', 'kafka', 'capacity'], max: 80 },
      { service: 'kafka', owner: 'shared', unit: 'MB/s', name: 'subscribe', at: ['shared', 'kafka', 'subscribe'], max: 80 },
    ]);
  });

  it('adds up what is used, and says no limit where none was given', () => {
    expect(quotaSums(environment)).toEqual([
      { service: 'spark', unit: 'CU', used: 70, limit: 100 },
      { service: 'starrocks', unit: 'CU', used: 80 },
      { service: 'kafka', unit: 'MB/s', used: 80 },
      { service: 'redis', unit: 'GiB', used: 0 },
    ]);
  });
});
