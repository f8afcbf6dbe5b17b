import { EXIT, Exit } from '../domain/exit';
import { formatProblems } from '../model/problems/format';
import type { RequiredEstate } from '../model/require-estate';
import { readAdopted } from './adopted/read-adopted';
import { type BuildOptions, buildApp } from './build-app';
import { loadExtensions } from './extensions/load-extensions';
import { ProblemsFound } from './problems/found-problem';
import { located } from './problems/locate';
import { readRemoved } from './removed/read-removed';

/** What to write of an estate, and where. */
export type SynthesisOptions = Pick<BuildOptions, 'outdir' | 'select' | 'stateFolder' | 'undescribed'>;

/** Writes the stacks of an estate, its extensions applied. Exits 1 with everything that is wrong, each with its place. */
export function synthesize({ estate, origins, root }: RequiredEstate, options: SynthesisOptions): void {
  try {
    buildApp({
      estate,
      root,
      extensions: loadExtensions(root),
      removed: readRemoved(root),
      adopted: readAdopted(root),
      ...options,
    }).synth();
  } catch (error) {
    if (!(error instanceof ProblemsFound)) throw error;
    const problems = located(error.problems, { estate, origins });
    throw new Exit(EXIT.input, formatProblems(problems), problems);
  }
}
