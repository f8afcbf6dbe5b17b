/** Why something cannot be cloned, and what to do. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
  /** `estate/environments/prod.yaml:14:5`, where it is about something that is written. */
  readonly at?: string;
}

/** All of them as a command prints them. */
export const refusalText = (refusals: readonly Refusal[]): string =>
  refusals.map(({ at, code, message, fix }) => `${at === undefined ? '' : `${at} `}[${code}] ${message}\n  fix: ${fix}`).join('\n');
