import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ENVIRONMENT = 'dev';
/** Bootstrap, foundation and shared, and the businesses. */
export const STACKS = 26;
const BUSINESSES = Array.from({ length: STACKS - 3 }, (_, index) => `unit${String(index + 1).padStart(2, '0')}`);

/** An estate in a folder of its own. */
export interface ManyBusinesses {
  readonly dir: string;
  /** Name of the business that changes. */
  readonly changes: string;
  /** Writes it anew. */
  readonly write: (text: string) => void;
  readonly remove: () => void;
}

/** A business with everything that a usual one has; its logs stay for so many days. */
export const ofDays = (days: number): string => `owner: data@acme.example
costCenter: "1"
lake: { format: hudi, layers: { ods: {}, dwd: {}, ads: {} } }
buckets: { logs: { expire: ${days} days } }
spark:
  quota: 200 CU
  engine: esr-4.6.0
  queues: { etl: { max: 100 CU }, adhoc: { max: 50 CU } }
kafka:
  topics: { events: { partitions: 12, retention: 3 days }, changes: { partitions: 12, retention: 3 days } }
access:
  capture: { produce: [events, changes] }
  ingestion: { consume: [changes], submit: [etl], write: [lake/ods] }
  reports: { submit: [adhoc], read: [lake/ads] }
`;

export function manyBusinesses(): ManyBusinesses {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'changed-')));
  for (const folder of ['environments', 'businesses']) mkdirSync(join(dir, folder));
  writeFileSync(join(dir, 'estate.yaml'), 'name: bench\n');
  writeFileSync(
    join(dir, 'environments', `${ENVIRONMENT}.yaml`),
    `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { bucket: bench-tfstate-dev }
shared: { kafka: {} }
businesses: [${BUSINESSES.join(', ')}]
`,
  );
  for (const name of BUSINESSES) writeFileSync(join(dir, 'businesses', `${name}.yaml`), ofDays(30));
  const [changes = ''] = BUSINESSES;
  return {
    dir,
    changes,
    write: (text) => writeFileSync(join(dir, 'businesses', `${changes}.yaml`), text),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
