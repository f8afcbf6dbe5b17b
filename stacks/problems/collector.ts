import { ValidationError } from '../../constructs/core/problem';
import type { Extensions } from '../extensions/extensions';
import { ElementError } from './element-error';
import { type FoundProblem, ProblemsFound, problemsOf } from './found-problem';

/** Gathers the mistakes of users that come up stack by stack, so that all are told at once. Other errors are our bugs and go through. */
export class Collector {
  readonly #problems: FoundProblem[] = [];

  constructor(private readonly extensions: Extensions) {}

  /** Runs `work` on the stack named so; what is wrong by a user's mistake is kept for {@link end}. */
  attempt(stack: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      const problems = this.#read(error, stack);
      if (!problems) throw error instanceof ElementError ? error.cause : error;
      this.#problems.push(...problems);
    }
  }

  /** Throws {@link ProblemsFound} if there were any. */
  end(): void {
    if (this.#problems.length > 0) throw new ProblemsFound(this.#problems);
  }

  #read(error: unknown, stack: string): readonly FoundProblem[] | undefined {
    if (error instanceof ProblemsFound) return error.problems.map((problem) => this.#placed(problem));
    if (error instanceof ValidationError) return problemsOf(error).map((problem) => this.#placed(problem));
    if (!(error instanceof ElementError)) return this.extensions.blame(error, stack);
    return this.#read(error.cause, stack) ?? this.extensions.blame(error.cause, stack, error.path);
  }

  /** With the line of the extension that made the construct, or one of the others, if one did. */
  #placed(problem: FoundProblem): FoundProblem {
    const constructs = [problem.path, ...(problem.others ?? [])];
    const position = problem.position ?? constructs.map((path) => this.extensions.madeAt(path)).find((line) => line !== undefined);
    return position ? { ...problem, position } : problem;
  }
}
