/** Something that takes its time to start and stop. */
export type Machine = {
  readonly state: string;
  /** Reads until the state moves on. */
  readonly reads: number;
};

/** How one sort of object spells its states. */
export interface Spelling {
  readonly starting: string;
  readonly running: string;
  readonly stopping: string;
  readonly stopped: string;
  readonly created: string;
}

/** The Kyuubi operations' examples are in capitals. */
export const KYUUBI_STATES: Spelling = {
  starting: 'STARTING',
  running: 'RUNNING',
  stopping: 'STOPPING',
  stopped: 'STOPPED',
  created: 'NOT_STARTED',
};

export const SESSION_STATES: Spelling = {
  starting: 'Starting',
  running: 'Running',
  stopping: 'Stopping',
  stopped: 'Stopped',
  created: 'NotStarted',
};

/** The machine after one more look at it: it moves on when it was looked at often enough. */
export function looked(machine: Machine, spelling: Spelling): Machine {
  const next = { [spelling.starting]: spelling.running, [spelling.stopping]: spelling.stopped }[machine.state];
  if (next === undefined) return { state: machine.state, reads: machine.reads };
  const reads = machine.reads - 1;
  return { state: reads <= 0 ? next : machine.state, reads };
}

/** Whether it can be told to start or stop. */
export function isMoving(machine: Machine, spelling: Spelling): boolean {
  return machine.state === spelling.starting || machine.state === spelling.stopping;
}
