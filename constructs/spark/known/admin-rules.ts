import type { Rule } from '../../../domain/rule';
import { TIMERS } from './limits';

/** What the schedules of all queues of an environment ask of its one function. */
export interface TimersSubject {
  readonly environment: string;
  /** Timers that are needed, one per edit. */
  readonly timers: number;
}

export const TIMER_RULES: readonly Rule<TimersSubject>[] = [
  {
    code: 'spark.schedule.timers',
    holds: 'the schedules of all queues of an environment need no more timers than one function surely may have',
    severity: 'warning',
    broken: ({ environment, timers }) =>
      timers > TIMERS.surely && {
        // No file describes the function, so problems with it point at the environment's list of businesses.
        at: ['businesses'],
        key: true,
        message:
          `the schedules of all queues in '${environment}' need ${timers} timers on one function; ` +
          `Function Compute's documents allow ${TIMERS.surely} in one place and ${TIMERS.perhaps} in another`,
        fix: 'look at the quota of triggers per function in the console and have it raised, or write fewer windows',
      },
  },
];

/** The zip with the function's code. */
export interface CodeSubject {
  readonly path: string;
  readonly built: boolean;
}

export const CODE_RULES: readonly Rule<CodeSubject>[] = [
  {
    code: 'spark.admin.code-missing',
    holds: "the admin function's code is built",
    broken: ({ path, built }) =>
      !built && {
        at: ['code'],
        message: `the code of the admin function is not built: there is no ${path}`,
        fix: 'run `npm run functions:bundle`, which `npm ci` does too',
      },
  },
];

/** Parts of a workspace that nobody makes, in words. */
export type UnmanagedSubject = readonly string[];

export const UNMANAGED_RULES: readonly Rule<UnmanagedSubject>[] = [
  {
    code: 'spark.unmanaged',
    holds: 'a workspace with queues, gateways, sessions, members or a network has an admin function that makes them',
    severity: 'warning',
    broken: (parts) =>
      parts.length > 0 && {
        at: [],
        message: `declared, checked and not made, as there is no admin function: ${parts.join(', ')}`,
        fix: "give the workspace an 'admin'",
      },
  },
];
