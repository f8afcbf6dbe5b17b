import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REGIONS } from '../../domain/facts/regions';
import { loadEstate } from '../../model';
import { allStacks } from '../../stacks/stack-list';
import { COMMANDS } from '../commands';
import { estateMeant } from '../standing-in';
import type { Named } from './words';

/** Files are names, so that an estate with mistakes is completed, too; stacks need one without. */
export const named: Named = (kind, estate = estateMeant()) => WORDS[kind](estate);

const WORDS: Readonly<Record<Parameters<Named>[0], (estate: string) => readonly string[]>> = {
  environments: (estate) => filesIn(estate, 'environments'),
  businesses: (estate) => filesIn(estate, 'businesses'),
  stacks: stacksIn,
  described: (estate) => [...filesIn(estate, 'businesses'), ...stacksIn(estate)],
  regions: () => REGIONS,
  commands: () => Object.keys(COMMANDS),
};

function filesIn(estate: string, folder: string): string[] {
  const path = join(estate, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path).flatMap((file) => /^(.+)\.yaml$/.exec(file)?.[1] ?? []);
}

function stacksIn(dir: string): string[] {
  const { estate } = loadEstate(dir);
  return estate ? allStacks(estate).map(({ name }) => name) : [];
}
