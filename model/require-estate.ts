import { resolve } from 'node:path';
import { EXIT, Exit } from '../domain/exit';
import { printError } from '../terminal/print';
import type { Estate } from './model';
import type { Origins } from './places/origins';
import { isError } from '../domain/problem';
import { formatProblems } from './problems/format';
import { loadEstate, type LoadOptions } from './read/load-estate';

/** An estate without errors. */
export interface RequiredEstate {
  readonly estate: Estate;
  readonly origins: Origins;
  /** Absolute folder of the estate. */
  readonly root: string;
}

/** The estate in `dir`, without problems. Exits 1 with all of them otherwise; warnings go to stderr. */
export function requireEstate(dir: string, options: LoadOptions = {}): RequiredEstate {
  const loaded = loadEstate(dir, options);
  const { estate, problems } = loaded;
  const errors = problems.filter(isError);
  if (errors.length > 0 || !estate) throw new Exit(EXIT.input, formatProblems(problems), problems);
  printError(formatProblems(problems));
  return { estate, origins: loaded.origins, root: resolve(dir) };
}
