import { type Ended, lakewright } from '../support/cli';
import { ENVIRONMENT, type SmallEstate, smallEstate } from '../deploy/small-estate';

const BUSINESS = 'businesses/risk.yaml';
const SHARED = 'environments/dev.yaml';

/** What is written at first: one of everything that can fail half-way, shrink, or be edited in vain. */
const TEXTS: Readonly<Record<string, string>> = {
  [SHARED]: `${ENVIRONMENT.replace('[risk, lending]', '[risk]')}shared:
  kafka: { capacity: 60 MB/s, version: 3.3.2 }
  metastore:
    kind: emr
    keyPair: acme-dev
    core: { nodes: 3 }
    database:
      storage: 100 GiB
`,
  [BUSINESS]: `owner: data@acme.example
costCenter: "1"
lake: { kind: oss-hdfs, layers: { ods: { expire: 90 days } } }
buckets: { contracts: {} }
spark:
  quota: 80 CU
  engine: esr-4.6.0
starrocks:
  version: "3.3"
  ossRole: AliyunEMRStarRocksAccessingOSSRole
  frontend:
    nodes: 1
    size: 8 CU
  backend:
    nodes: 1
    size: 8 CU
  groups:
    load:
      nodes: 1
      size: 8 CU
      disk:
        size: 400 GiB
        count: 2
kafka:
  topics:
    events:
      partitions: 24
      retention: 3 days
      description: loans
  groups:
    etl:
      description: nightly
redis:
  cache:
    memory: 8 GiB
    version: "7.0"
`,
};

/** An estate with one of everything, deployed to its own simulated cloud. */
export interface FullEstate extends SmallEstate {
  readonly deploy: () => Ended;
  /** Writes a line anew, `retention: 7 days` for the one that begins so, the `which`th of those. Answers its file and line. */
  readonly edit: (line: string, which?: number) => string;
  /** Takes all edits back. */
  readonly undo: () => void;
  /** Everything the simulated cloud holds, with its attributes. */
  readonly held: () => Promise<readonly Held[]>;
}

export interface Held {
  readonly kind: string;
  readonly id: string;
  readonly attributes: Readonly<Record<string, unknown>>;
}

export function fullEstate(): FullEstate {
  const estate = smallEstate();
  let texts = new Map<string, string>();
  const write = (file: string, text: string): void => {
    texts.set(file, text);
    estate.write(file, text);
  };
  const undo = (): void => {
    texts = new Map();
    Object.entries(TEXTS).forEach(([file, text]) => write(file, text));
  };
  undo();
  return {
    ...estate,
    write,
    undo,
    deploy: () => lakewright(['deploy', '--simulate', '--yes', '--estate', estate.dir]),
    edit: (line, which = 0) => {
      const [key = ''] = line.split(':');
      for (const [file, text] of texts) {
        const lines = text.split('\n');
        const places = lines.flatMap((one, index) => (one.trim().startsWith(`${key}:`) ? [index] : []));
        const at = places.at(which);
        if (at === undefined) continue;
        write(file, lines.with(at, `${/^ */.exec(lines[at] ?? '')?.[0] ?? ''}${line}`).join('\n'));
        return `${file}:${at + 1}:`;
      }
      throw new Error(`nothing of the estate begins with ${key}`);
    },
    held: async () => {
      const cloud = await estate.cloud();
      const objects = await cloud.control.objects();
      cloud.close();
      return objects;
    },
  };
}
