import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ofDays } from '../changed/estate';

/** How large an estate is. */
export interface Scale {
  readonly businesses: number;
  readonly environments: number;
}

/** An estate in a folder of its own. */
export interface ManyStacks {
  readonly dir: string;
  /** Foundation and shared of each environment, and the businesses. */
  readonly stacks: number;
  /** A stack of a business, by name, and what it stands on. */
  readonly part: readonly string[];
  readonly remove: () => void;
}

/** Each business with everything that a usual one has, in every environment. */
export function manyStacks({ businesses, environments }: Scale): ManyStacks {
  const dir = realpathSync(mkdtempSync(join(tmpdir(), 'commands-')));
  for (const folder of ['environments', 'businesses']) mkdirSync(join(dir, folder));
  const names = Array.from({ length: businesses }, (_, index) => `unit${String(index).padStart(3, '0')}`);
  writeFileSync(join(dir, 'estate.yaml'), 'name: bench\n');
  for (let index = 0; index < environments; index += 1) {
    writeFileSync(
      join(dir, 'environments', `env${index}.yaml`),
      `region: cn-hangzhou
network: { cidr: 10.${index}.0.0/16, zones: [cn-hangzhou-i, cn-hangzhou-j] }
state: { folder: .state }
shared: { kafka: {} }
businesses: [${names.join(', ')}]
`,
    );
  }
  for (const name of names) writeFileSync(join(dir, 'businesses', `${name}.yaml`), ofDays(30));
  return {
    dir,
    stacks: environments * (businesses + 2),
    part: ['foundation-env0', 'shared-env0', `${names[0] ?? ''}-env0`],
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
}
