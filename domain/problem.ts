import type { Value } from './fix';
import type { Path } from './path';

export type Severity = 'error' | 'warning';

/** A place in a file, counted from 1. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One change of a file that ends a problem, for programs; `fix` tells the same in words. */
export interface Edit {
  readonly do: 'set' | 'remove' | 'rename';
  /** As in the problem's own place. */
  readonly file: string;
  /**
   * Keys from outside to inside, and the index of an entry of a list, `-` to add one. `set` makes what is missing on the way. Empty to `rename`
   * the file itself, within its folder.
   */
  readonly path: Path;
  /** What to set, or the new name. */
  readonly value?: Value;
}

/** One thing wrong with an estate, in a person's words; `code` is stable and made for programs. */
export interface Problem extends Position {
  /** `<area>.<thing>.<what>`, for example `spark.quota.exceeded`; never renamed. */
  readonly code: string;
  readonly message: string;
  /** What to do about it, naming the option or the file. */
  readonly fix: string;
  /** The same as changes of files; absent where only a person knows. All of them together end the problem. */
  readonly edits?: readonly Edit[];
  /** The edits are one way of several, or a guess: a person chooses. */
  readonly choice?: true;
  /** A warning never fails a command. */
  readonly severity: Severity;
  /** The environments in which it shows; absent when it shows whatever the environment. */
  readonly environments?: readonly string[];
}

/** `file:line:column`. */
export const positionText = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;

export const isError = (problem: Problem): boolean => problem.severity === 'error';
