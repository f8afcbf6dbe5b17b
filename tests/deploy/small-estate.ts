import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SharedCloud, joinCloud } from '../../deploy/simulated-cloud';

/** A small estate in a folder of its own: one environment, two businesses with a lake each. */
export interface SmallEstate {
  readonly dir: string;
  /** Writes a file of the estate anew. */
  readonly write: (file: string, text: string) => void;
  /** Everything in its simulated cloud: `alicloud_vpc vpc-bp1...`, sorted. */
  readonly objects: () => Promise<string[]>;
  /** Managed resources in the rehearsed states: `foundation-dev alicloud_vpc.Network_Vpc`, sorted. */
  readonly resources: (stacks: readonly string[]) => string[];
  readonly cloud: () => Promise<SharedCloud>;
  readonly cloudFile: string;
  readonly remove: () => void;
}

export const ENVIRONMENT = `region: cn-hangzhou
network: { cidr: 10.10.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
businesses: [risk, lending]
`;
export const business = (lake: string, more = ''): string => `owner: data@acme.example\ncostCenter: "1"\nlake: ${lake}\n${more}`;
export const LAKE = '{ layers: { ods: { expire: 90 days } } }';
/** All stacks, in deployment order. */
export const STACKS = ['foundation-dev', 'risk-dev', 'lending-dev'] as const;

export function smallEstate(within = tmpdir()): SmallEstate {
  const dir = realpathSync(mkdtempSync(join(within, 'small-')));
  for (const folder of ['environments', 'businesses']) mkdirSync(join(dir, folder));
  const write = (file: string, text: string): void => writeFileSync(join(dir, file), text);
  write('estate.yaml', 'name: tiny\n');
  write('environments/dev.yaml', ENVIRONMENT);
  write('businesses/risk.yaml', business(LAKE));
  write('businesses/lending.yaml', business(LAKE));
  const rehearsal = join(dir, '.lakewright', 'simulated');
  const cloudFile = join(rehearsal, 'cloud.jsonl');
  const cloud = (): Promise<SharedCloud> => joinCloud(cloudFile);
  return {
    dir,
    write,
    cloud,
    cloudFile,
    objects: async () => {
      const joined = await cloud();
      const objects = await joined.control.objects();
      joined.close();
      return objects.map(({ kind, id }) => `${kind} ${id}`).sort();
    },
    resources: (stacks) =>
      stacks
        .flatMap((stack) => {
          const { resources } = JSON.parse(readFileSync(join(rehearsal, 'states', `${stack}.tfstate`), 'utf8')) as RawState;
          return resources.filter(({ mode }) => mode === 'managed').map(({ type, name }) => `${stack} ${type}.${name}`);
        })
        .sort(),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}

interface RawState {
  readonly resources: readonly { readonly mode: string; readonly type: string; readonly name: string }[];
}
