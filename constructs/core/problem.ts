/** One broken rule: a stable code, a person's words with the value got, and what to change. */
export interface Problem {
  /** Stable, dotted, for example `spark.quota.exceeded`; what tests and tools match on. */
  readonly code: string;
  readonly message: string;
  /** Names the option or file to change. */
  readonly fix: string;
}

/** Every broken rule of one construct at once; the message reads well on its own. */
export class ValidationError extends Error {
  constructor(
    /** Path of the construct, for example `risk-prod/Spark`. */
    readonly path: string,
    readonly problems: readonly Problem[],
  ) {
    const count = `${problems.length} problem${problems.length === 1 ? '' : 's'}`;
    const lines = problems.map(({ code, message, fix }) => `  - [${code}] ${message}\n    fix: ${fix}`);
    super(`${path}: ${count}\n${lines.join('\n')}`);
    this.name = 'ValidationError';
  }
}
