/** Why something cannot be cloned, and what to do. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
}

/** All of them as a command prints them. */
export const refusalText = (refusals: readonly Refusal[]): string =>
  refusals.map(({ code, message, fix }) => `[${code}] ${message}\n  fix: ${fix}`).join('\n');
