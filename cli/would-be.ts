import { EXIT, Exit } from '../domain/exit';
import type { Problem } from '../domain/problem';
import { formatProblems } from '../model/problems/format';

/** Why files are not written: the estate would have these problems with them. */
export const wouldBe = (problems: readonly Problem[]): Exit =>
  new Exit(EXIT.input, `${formatProblems(problems)}\nthis is how it would be: nothing was written`, problems);
