import { EXIT, Exit } from '../../domain/exit';
import { isError, type Problem } from '../../domain/problem';
import { loadEstate } from '../../model';
import type { Estate } from '../../model/model';
import type { KnownFiles } from '../../model/read/known-files';
import type { CodeStack } from '../../preview/from-code/changes';
import { allStacks, type StackRef } from '../../stacks/stack-list';
import type { Texts } from './cache/texts';
import { keyedStacks } from './keyed';

/** A description and what is synthesized of it. */
export interface Described {
  readonly stacks: readonly CodeStack[];
  readonly refs: readonly StackRef[];
  /** Absent where it is invalid, or of another version of the toolkit. */
  readonly estate?: Estate;
  /** What is wrong with it: then there is no stack. */
  readonly problems: readonly Problem[];
}

/** How its files are named. */
export interface Naming {
  readonly cwd: string;
  readonly prefix: string;
}

/** Where what is synthesized goes, and what was before. */
export interface Synthesis {
  readonly out: string;
  readonly texts: Texts;
  readonly known: KnownFiles;
}

/** The estate in a folder, as it is synthesized. Never ends the run for what is wrong with it. */
export function describedIn(folder: string, { out, texts, known }: Synthesis, naming?: Naming): Described {
  const { estate, origins, problems } = loadEstate(folder, naming === undefined ? { known } : { known, cwd: naming.cwd });
  const wrong = (found: readonly Problem[]): Described => ({ stacks: [], refs: [], problems: prefixed(found, naming) });
  if (estate === undefined) return wrong(problems.filter(isError));
  const refs = allStacks(estate);
  try {
    const stacks = keyedStacks({ estate, origins, root: folder }, refs, out, texts);
    return { stacks, refs, estate, problems: [] };
  } catch (error) {
    if (!(error instanceof Exit) || error.code !== EXIT.input) throw error;
    return wrong(error.problems);
  }
}

export const prefixed = (problems: readonly Problem[], naming: Pick<Naming, 'prefix'> | undefined): readonly Problem[] =>
  naming === undefined ? problems : problems.map((problem) => ({ ...problem, file: `${naming.prefix}${problem.file}` }));
