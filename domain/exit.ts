import type { Problem } from './problem';

/** Exit codes, the same for every command. */
export const EXIT = { done: 0, input: 1, guard: 2, tool: 3, bug: 70 } as const;

/** Ends a command with a code and a text for people; never a stack trace. */
export class Exit extends Error {
  constructor(
    readonly code: (typeof EXIT)[keyof typeof EXIT],
    message: string,
    /** For `--json`. */
    readonly problems: readonly Problem[] = [],
  ) {
    super(message);
    this.name = 'Exit';
  }
}
