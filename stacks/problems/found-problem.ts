import { type Problem, type ValidationError, wordsOf } from '../../constructs/core/problem';
import type { Position } from '../../domain/problem';

/** Something wrong with a stack that is being built or written. */
export interface FoundProblem extends Problem {
  /** Path of the construct that has it, or of the stack. */
  readonly path: string;
  /** Paths of other constructs that have a part in it. */
  readonly others?: readonly string[];
  /** Set where an extension's code is to blame; otherwise the construct's path leads to a line of the estate. */
  readonly position?: Position;
}

/** A construct's path without its stack, which differs from environment to environment, as a word of a sentence. */
export function belowStack(path: string): string {
  const below = path.split('/').slice(1).join('/');
  return below === '' ? 'the stack' : `'${below}'`;
}

/** The problems that a construct told by refusing to be made; their words name the option, as the line found for them may be the construct's. */
export const problemsOf = ({ path, problems, others }: ValidationError): readonly FoundProblem[] =>
  problems.map((problem) => ({ code: problem.code, message: wordsOf(problem), fix: problem.fix, path, others }));

/** Everything that is wrong with the stacks of a program; the message reads well where nobody looks up lines. */
export class ProblemsFound extends Error {
  constructor(readonly problems: readonly FoundProblem[]) {
    super(problems.map(({ path, code, message, fix }) => `${path}: [${code}] ${message}\n  fix: ${fix}`).join('\n'));
    this.name = 'ProblemsFound';
  }
}
