import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { Control } from '../control/control';
import { SimulatorProblem } from '../problem';
import type { SimulatorOptions } from '../start';
import type { Visit } from '../visit';
import { claimsOf, serverOf } from './lease';
import { errorOf } from './messages';
import { daemonProgram } from './program';
import { connectRemote, type Remote } from './remote';

/** A simulator that others may use at the same time. */
export interface SharedSimulator {
  envFor(visit: Visit): Promise<Readonly<Record<string, string>>>;
  readonly control: Control;
  /** Resolves when the simulator is gone, whoever ended it. */
  readonly ended: Promise<void>;
  /** Leaves; the simulator ends when the last user left. */
  stop(): Promise<void>;
}

/** Options of a process of its own must be plain data. */
export type SharedOptions = Omit<SimulatorOptions, 'functions' | 'log' | 'existing' | 'label' | 'configurations' | 'types'> & {
  readonly stateFile: string;
  readonly log?: string;
};

const PATIENCE = 15_000;

/** Serves a cloud that runs no code of functions. */
const PROGRAM = join(__dirname, 'daemon');

/**
 * Joins the simulator that serves the file, or starts one in a process of its own. Its options count only for whoever starts it.
 * Throws `[simulator.start.failed]` and what the start throws.
 * @param program path of a module that calls `runDaemon`, without its ending
 */
export async function attachSimulator(options: SharedOptions, program: string = PROGRAM): Promise<SharedSimulator> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const remote = await joined(options.stateFile);
    if (remote !== undefined) return { ...remote, stop: async () => remote.stop() };
    if (Date.now() > deadline)
      throw new SimulatorProblem(
        'simulator.start.failed',
        `no simulator answers for ${options.stateFile}`,
        `look whether a process holds the file; if none does, remove ${claimsOf(options.stateFile)} and try again`,
      );
    await start(options, program);
  }
}

async function joined(stateFile: string): Promise<Remote | undefined> {
  const server = serverOf(stateFile);
  if (server === undefined) return undefined;
  try {
    const remote = await connectRemote(server.socket);
    // One that is just ending still takes visitors: only an answer counts.
    await remote.control.faults();
    return remote;
  } catch {
    return undefined;
  }
}

/** Starts a process and waits until it serves; that another one was faster is fine. */
function start(options: SharedOptions, program: string): Promise<void> {
  const { file, execArgv } = daemonProgram(program);
  const child = fork(file, [JSON.stringify(options)], {
    detached: true,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    execArgv: [...execArgv],
  });
  return new Promise((resolve, reject) => {
    child.once('message', (message: { ready?: true; error?: { message: string; code?: string } }) => {
      child.unref();
      if (message.error === undefined || message.error.code === 'simulator.state.busy')
        setTimeout(resolve, message.error === undefined ? 0 : 50);
      else reject(errorOf(message.error));
    });
    // Its last message may arrive after its end.
    child.once('exit', (code) =>
      setTimeout(
        () =>
          reject(
            new SimulatorProblem(
              'simulator.start.failed',
              `the simulator ended with ${code} before it served`,
              'start it by hand with `lakewright simulate` to see why',
            ),
          ),
        200,
      ),
    );
  });
}
