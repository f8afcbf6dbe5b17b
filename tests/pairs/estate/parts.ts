import type { Section } from './description';

/** What a business may have of a service, by the number of a choice; the first is the smallest. */
export const PARTS: Readonly<Record<string, readonly Section[]>> = {
  lake: [
    { layers: { ods: {} } },
    { kind: 'oss', layers: { ods: { expire: '90 days' }, ads: {} }, versioning: true },
    { kind: 'oss-hdfs', layers: { ods: { expire: '90 days' } } },
    { kind: 'oss-hdfs', storageClass: 'IA', layers: { ods: {}, dwd: {} } },
  ],
  buckets: [{ contracts: {} }, { contracts: { versioning: true, expire: '60 days' }, scans: { storageClass: 'IA' } }],
  spark: [
    { quota: '80 CU' },
    { quota: '120 CU', queues: { night: { max: '40 CU' }, adhoc: { max: '20 CU' } } },
    { quota: '200 CU', queues: { night: { max: '80 CU', schedule: { '22:00-06:00': '120 CU' } } }, kyuubi: { queue: 'night' } },
  ],
  starrocks: [
    { frontend: { nodes: 1, size: '8 CU' }, backend: { nodes: 1 } },
    { version: '3.3', groups: { load: { nodes: 1, size: '8 CU' } } },
    { mode: 'shared_nothing', frontend: { nodes: 1, size: '8 CU' }, backend: { nodes: 3, size: '8 CU' } },
  ],
  kafka: [
    { topics: { events: { partitions: 12 } } },
    { topics: { events: { partitions: 24, retention: '3 days' }, scores: { partitions: 6, compact: true } }, groups: { etl: {} } },
    {
      instance: { capacity: '60 MB/s' },
      topics: { events: { partitions: 12, description: 'loans' } },
      groups: { etl: { description: 'nightly' } },
    },
  ],
  redis: [{ cache: { memory: '8 GiB' } }, { cache: { memory: '16 GiB', version: '6.0' }, store: { memory: '8 GiB' } }],
};

/** What the businesses share. */
export const SHARED: Readonly<Record<string, readonly Section[]>> = {
  kafka: [{}, { capacity: '120 MB/s' }],
  metastore: [
    { kind: 'emr', keyPair: 'acme-dev' },
    { kind: 'emr', keyPair: 'acme-dev', core: { nodes: 3 }, database: { storage: '100 GiB' } },
    { kind: 'dlf' },
  ],
};
