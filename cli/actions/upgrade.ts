import { join } from 'node:path';
import { version } from '../../package.json';
import { EXIT, Exit } from '../../domain/exit';
import { isoToday } from '../../model/read/today';
import { requireEstate } from '../../model/require-estate';
import { selectStacks } from '../../stacks/select-stacks';
import { printClean, printError, printJson } from '../../terminal/print';
import { inMemory } from '../preview/cache/texts';
import { FORMATS } from '../preview/formats';
import { keyedStacks } from '../preview/keyed';
import { previewed } from '../preview/preview';
import { withScratch } from '../preview/scratch';
import { installed } from '../upgrading/install';
import { wantedHead } from '../upgrading/wanted-head';

interface Options {
  readonly estate: string;
  readonly check?: true;
  readonly to: string;
  readonly env?: string;
  readonly format: 'text' | 'markdown';
  readonly json?: true;
}

/** `lakewright upgrade --check`: what another version makes of the estate, told as a preview tells a change. */
export const upgrade = ({ estate, check, to, env, format, json }: Options): Promise<void> =>
  withScratch(async (scratch) => {
    if (!check) throw new Exit(EXIT.input, onlyCheck(to));
    const read = requireEstate(estate);
    const refs = selectStacks(read.estate, env === undefined ? {} : { env });
    const environments = [...new Set(refs.map(({ environment }) => environment))];
    printError(`installing lakewright ${to} into a temporary folder`);
    const wanted = installed(to, scratch);
    const texts = inMemory();
    const sides = {
      base: {
        refs,
        stacks: keyedStacks(read, refs, join(scratch, 'installed'), texts),
        estate: read.estate,
        problems: [],
        notes: [`the same description, synthesized by lakewright ${version} and by ${wanted.version}`],
        side: { name: `lakewright ${version}`, dirty: [], state: 'read' as const },
      },
      head: wantedHead(read, environments, wanted, scratch),
      headSide: { name: `lakewright ${wanted.version}`, dirty: [], state: 'read' as const },
    };
    const { preview } = previewed({ estate, ...(env !== undefined && { env }) }, scratch, isoToday(), texts, sides);
    if (json) printJson(preview);
    else printClean(await FORMATS[format](preview, { estate: read.estate, folder: estate }));
  });

const onlyCheck = (to: string): string =>
  `[upgrade.check.only] nothing is installed by this command\n  fix: add --check to see what changes, then npm install lakewright@${to}`;
