import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Where an estate lies in a repository, as a rule. */
export const USUAL_ESTATE = 'estate';
const holdsEstate = (folder: string): boolean => ['estate.yaml', 'estate.yml'].some((file) => existsSync(join(folder, file)));

/**
 * The estate that is meant where no option names one, as a path from `cwd`: what the variable LAKEWRIGHT_ESTATE says, otherwise the nearest
 * one of this folder and those above it, whether the folder is an estate or has one in `estate/`. `estate` where there is none.
 */
export function estateMeant(env: NodeJS.ProcessEnv = process.env, cwd = process.cwd()): string {
  const named = env['LAKEWRIGHT_ESTATE'];
  if (named !== undefined && named !== '') return named;
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    const found = [folder, join(folder, USUAL_ESTATE)].find(holdsEstate);
    if (found !== undefined) return relative(cwd, found) || '.';
    if (dirname(folder) === folder) return USUAL_ESTATE;
  }
}
