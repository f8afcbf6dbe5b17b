import type { Answer } from '../local/checks/tools';

/** One thing that commands need. */
export interface Check {
  readonly name: string;
  /** `missing` stops the commands that need it; `note` is worth knowing. */
  readonly status: 'ok' | 'missing' | 'note';
  /** What was found, or why it does not count; never a secret. */
  readonly found: string;
  /** Commands that do not work without it. */
  readonly neededFor: readonly string[];
  readonly fix?: string;
}

/** What the checks look at; tests give their own. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv;
  readonly nodeVersion: string;
  readonly home: string;
  readonly exists: (path: string) => boolean;
  /** Calls a program. */
  readonly ask: (program: string, args: readonly string[]) => Answer;
}

/** Commands that work without any program besides Node. */
export const BASIC = ['validate', 'synth', 'simulate'] as const;

/** Whether the basic commands can work. */
export const isHealthy = (checks: readonly Check[]): boolean =>
  !checks.some(({ status, neededFor }) => status === 'missing' && BASIC.some((command) => neededFor.includes(command)));
