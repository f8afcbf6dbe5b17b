import type { Problem } from './problem';

/** One rule about a thing, as data: adding a rule is adding a row, and every row has a test that breaks it. */
export interface Rule<T> {
  /** Stable, dotted, for example `starrocks.frontend.odd`. */
  readonly code: string;
  readonly broken: (subject: T) => boolean;
  readonly message: (subject: T) => string;
  /** Names the option to change. */
  readonly fix: (subject: T) => string;
}

/** The problems of one thing: every rule of the table that it breaks, in the order of the table. */
export function brokenRules<T>(rules: readonly Rule<T>[], subject: T): readonly Problem[] {
  return rules
    .filter((rule) => rule.broken(subject))
    .map(({ code, message, fix }) => ({ code, message: message(subject), fix: fix(subject) }));
}
