import type { Path } from '../../domain/rule';

/** One broken rule: a stable code, a person's words with the value got, and what to change. */
export interface Problem {
  /** Stable, dotted, for example `spark.quota.exceeded`; what tests and tools match on. */
  readonly code: string;
  /** Option below the construct's own, for example `['topics', 'events', 'retention']`. @default - the message names it */
  readonly at?: Path;
  readonly message: string;
  /** Names the option or file to change. */
  readonly fix: string;
}

/** What is wrong, after the option that it is wrong with. */
export const wordsOf = ({ at = [], message }: Problem): string => (at.length > 0 ? `${at.join('.')}: ${message}` : message);

/** Every broken rule of one construct at once; the message reads well on its own. */
export class ValidationError extends Error {
  constructor(
    /** Path of the construct, for example `risk-prod/Spark`. */
    readonly path: string,
    readonly problems: readonly Problem[],
    /** Paths of other constructs that have a part in it, where changing one of those would do as well. */
    readonly others: readonly string[] = [],
  ) {
    const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
    const lines = problems.map((problem) => `  - [${problem.code}] ${wordsOf(problem)}\n    fix: ${problem.fix}`);
    super(`${path}: ${count}\n${lines.join('\n')}`);
    this.name = 'ValidationError';
  }
}
