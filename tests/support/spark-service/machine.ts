/** Something that takes its time to start and stop. */
export interface Machine {
  state: string;
  /** Reads until the state moves on. */
  reads: number;
}

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

/** One look at the machine: it moves on when it was looked at often enough. */
export function look(machine: Machine, spelling: Spelling): string {
  const next = { [spelling.starting]: spelling.running, [spelling.stopping]: spelling.stopped }[machine.state];
  if (next !== undefined) {
    machine.reads -= 1;
    if (machine.reads <= 0) machine.state = next;
  }
  return machine.state;
}

/** Whether it can be told to start or stop. */
export function isMoving(machine: Machine, spelling: Spelling): boolean {
  return machine.state === spelling.starting || machine.state === spelling.stopping;
}
