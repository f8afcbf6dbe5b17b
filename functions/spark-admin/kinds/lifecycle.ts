import { Problem } from '../problem';
import type { Run } from '../run';
import { type Look, waitFor } from '../wait';

export const TARGETS = ['running', 'stopped'] as const;
/** What something that can be started is wanted to be. */
export type Target = (typeof TARGETS)[number];

/** Something the service starts and stops in its own time. */
export interface Machine {
  /** Names it in messages: `Kyuubi service 'bi'`. */
  readonly what: string;
  /** Its state in the service's words. */
  readonly state: () => Promise<string>;
  readonly start: () => Promise<unknown>;
  readonly stop: () => Promise<unknown>;
}

/**
 * The service spells its states differently from place to place (`RUNNING`, `Running`, `NotStarted`); compared
 * without case, dashes and blanks.
 */
const STATES: Readonly<Record<string, Target | 'broken'>> = {
  running: 'running',
  stopped: 'stopped',
  notstarted: 'stopped',
  created: 'stopped',
  terminated: 'stopped',
  error: 'broken',
  failed: 'broken',
  startfailed: 'broken',
  stopfailed: 'broken',
  abnormal: 'broken',
};

/** How long a broken machine may stay broken after it was told to start. Milliseconds. */
const BROKEN_WITHIN = 30_000;

type Settled = Target | 'broken';

const settledAs = (state: string): Settled | undefined => STATES[state.toLowerCase().replace(/[^a-z]/g, '')];

/** Whether a state is one that this code knows; others are waited out. */
export const isKnownState = (state: string): boolean => settledAs(state) !== undefined;

/**
 * Waits until the machine is neither starting nor stopping; a state that is not in the table counts as moving and is
 * named if time runs out.
 */
export function settle(machine: Machine, run: Run): Promise<Settled> {
  const look = async (): Promise<Look<Settled>> => {
    const state = await machine.state();
    const settled = settledAs(state);
    return settled === undefined ? { seen: `it is ${state}` } : { found: settled };
  };
  return waitFor({ until: `${machine.what} settles`, look }, run.edges, run.deadline);
}

/**
 * Brings the machine to the wanted state and waits until it is there. A broken one gets one attempt; one that breaks
 * again is an error. Returns at once when it is there already, so it may be repeated.
 */
export async function bringTo(target: Target, machine: Machine, run: Run): Promise<void> {
  const state = await settle(machine, run);
  if (state === target) return;
  run.log.info('change state', { object: machine.what, from: state, to: target });
  await (target === 'running' ? machine.start() : machine.stop());
  let moved = false;
  const look = async (): Promise<Look<Settled>> => {
    const shown = await machine.state();
    const now = settledAs(shown);
    moved ||= now === undefined;
    if (now === undefined) return { seen: `it is ${shown}` };
    // Right after the call the old state may still be shown; seen after another one, it has fallen back.
    return now === state && !moved ? { seen: `it is still ${now}` } : { found: now };
  };
  const patience = state === 'broken' ? BROKEN_WITHIN : Infinity;
  const reached = await waitFor({ until: `${machine.what} is ${target}`, look, patience }, run.edges, run.deadline);
  if (reached !== target) {
    throw new Problem(
      'spark-admin.state.broken',
      `${machine.what} is ${reached} instead of ${target}`,
      'look at its log in the console of the workspace',
    );
  }
}
