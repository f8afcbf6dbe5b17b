import { resolve } from 'node:path';
import type { Command } from 'commander';
import { type Origins, formatProblems, isError, loadEstate } from '../spec';
import type { Estate } from '../spec/model';
import { EXIT, Exit } from './exit';

export const DEFAULT_ESTATE = 'estate';

/** Adds `--estate DIR`, the same for every command that reads one. */
export const estateOption = (command: Command): Command =>
  command.option('--estate <dir>', 'folder with estate.yaml, environments/ and businesses/', DEFAULT_ESTATE);

/** An estate without errors. */
export interface RequiredEstate {
  readonly estate: Estate;
  readonly origins: Origins;
  /** Absolute folder of the estate. */
  readonly root: string;
}

/** The estate in `dir`, without problems. Exits 1 with all of them otherwise; warnings go to stderr. */
export function requireEstate(dir: string): RequiredEstate {
  const loaded = loadEstate(dir);
  const { estate, problems } = loaded;
  const errors = problems.filter(isError);
  if (errors.length > 0 || !estate) throw new Exit(EXIT.input, formatProblems(problems), problems);
  if (problems.length > 0) process.stderr.write(`${formatProblems(problems)}\n`);
  return { estate, origins: loaded.origins, root: resolve(dir) };
}
