import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Estate } from '../../../model/model';
import { estateIn } from '../../support/estates';

const FILES: Readonly<Record<string, string>> = {
  'estate.yaml': 'name: tiny\ntags: { platform: lake }\n',
  'environments/dev.yaml': `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
shared:
  kafka: { capacity: 60 MB/s }
businesses: [risk, lending]
`,
  'businesses/risk.yaml': `owner: data@acme.example
costCenter: "4711"
lake: { kind: oss-hdfs, layers: { ods: { expire: 90 days } } }
spark: { quota: 80 CU, queues: { night: { max: 40 CU } } }
kafka:
  topics:
    events: { partitions: 24, retention: 3 days }
`,
  'businesses/lending.yaml': `owner: data@acme.example
costCenter: "4712"
lake: { kind: oss, layers: { ods: { expire: 90 days } } }
starrocks: { backend: { nodes: 3 }, groups: { load: { nodes: 2, size: 16 CU } } }
kafka:
  topics:
    payments: { partitions: 12, retention: 3 days }
`,
};

export const STACKS = ['foundation-dev', 'shared-dev', 'risk-dev', 'lending-dev'] as const;

/** Replaces a text in a file of the estate; refuses one that is not there. */
export type Edit = readonly [file: string, from: string | RegExp, to: string];

/** An estate in a folder of its own that is edited and put back. */
export interface EditableEstate {
  /** The estate with the edits, and only those. */
  readonly with: (...edits: readonly Edit[]) => Estate;
  readonly remove: () => void;
}

export function editableEstate(): EditableEstate {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'read-')));
  for (const folder of ['environments', 'businesses']) mkdirSync(join(dir, folder));
  return {
    with: (...edits) => {
      for (const [file, text] of Object.entries(FILES)) writeFileSync(join(dir, file), text);
      for (const [file, from, to] of edits) {
        const text = readFileSync(join(dir, file), 'utf8');
        const edited = text.replace(from, to);
        if (edited === text) throw new Error(`${file} has no ${String(from)}`);
        writeFileSync(join(dir, file), edited);
      }
      return estateIn(dir);
    },
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
