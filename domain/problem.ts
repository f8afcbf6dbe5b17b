export type Severity = 'error' | 'warning';

/** A place in a file, counted from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing wrong with an estate, in a person's words; `code` is stable and made for programs. */
export interface Problem extends Position {
  /** `spec.<thing>.<what>`, never renamed. */
  readonly code: string;
  readonly message: string;
  /** What to do about it, naming the option or the file. */
  readonly fix: string;
  /** A warning never fails a command. */
  readonly severity: Severity;
  /** The environments in which it shows; absent when it shows whatever the environment. */
  readonly environments?: readonly string[];
}

export const isError = (problem: Problem): boolean => problem.severity === 'error';
