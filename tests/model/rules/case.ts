import type { Files } from '../folder';

/** One row per rule: an estate that it refuses, the same one made right, and what it says. */
export interface RuleCase {
  readonly code: string;
  /** Files over the usual estate. */
  readonly bad: Files;
  readonly good: Files;
  readonly message: string;
  readonly fix: string | RegExp;
  /** How the line goes on from where the problem stands. */
  readonly at: string;
}
