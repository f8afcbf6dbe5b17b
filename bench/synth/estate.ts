import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const TOPICS = 8;
const GROUPS = 4;

const business = (): string => `owner: team@acme.example
costCenter: "1"
lake: { kind: oss-hdfs, layers: { ods: {}, dwd: {}, ads: {} } }
buckets: { exports: {}, models: { versioning: true } }
spark:
  quota: 400 CU
  queues: { night: { max: 200 CU }, small: { max: 100 CU }, adhoc: { max: 90 CU } }
starrocks:
  groups: { ${Array.from({ length: GROUPS }, (_, index) => `group-${index}: { nodes: 3, size: 16 CU }`).join(', ')} }
kafka:
  topics: { ${Array.from({ length: TOPICS }, (_, index) => `topic-${index}: { partitions: 12 }`).join(', ')} }
access:
  etl: { submit: [night], read: [lake/ods], write: [lake/dwd], consume: [topic-0, topic-1], produce: [topic-2] }
  reports: { submit: [adhoc], read: [lake/ads], consume: [topic-3] }
  api: { read: [bucket/models], produce: [topic-4, topic-5] }
`;

const environment = (names: readonly string[]): string => `region: cn-hangzhou
network: { cidr: 10.0.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
shared: { kafka: { capacity: 60 MB/s } }
businesses: [${names.join(', ')}]
`;

/** Writes an estate of `count` like businesses, about 60 resources each, in one environment. */
export function writeEstate(folder: string, count: number): void {
  const names = Array.from({ length: count }, (_, index) => `line-${String(index).padStart(3, '0')}`);
  mkdirSync(join(folder, 'environments'), { recursive: true });
  mkdirSync(join(folder, 'businesses'), { recursive: true });
  writeFileSync(join(folder, 'estate.yaml'), 'name: bench\n');
  writeFileSync(join(folder, 'environments', 'prod.yaml'), environment(names));
  for (const name of names) writeFileSync(join(folder, 'businesses', `${name}.yaml`), business());
}
