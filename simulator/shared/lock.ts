import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { SimulatorProblem } from '../problem';

/** Who serves a simulated cloud's file, and where to talk to it. */
export interface Holder {
  readonly pid: number;
  /** Path of the control socket. */
  readonly control: string;
}

const lockOf = (stateFile: string): string => `${stateFile}.lock`;

/** The process that serves the file, if it lives. */
export function holderOf(stateFile: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(lockOf(stateFile), 'utf8')) as Holder;
    return isAlive(holder.pid) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Makes this process the one that serves the file; answers how to give that up. A lock whose process is gone is taken over.
 * Throws `[simulator.state.busy]`.
 */
export function takeLock(stateFile: string, holder: Holder): () => void {
  const [lock, own] = [lockOf(stateFile), `${stateFile}.lock.${holder.pid}`];
  writeFileSync(own, JSON.stringify(holder));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (tryLink(own, lock)) return () => rmSync(lock, { force: true });
      const other = holderOf(stateFile);
      if (other !== undefined)
        throw new SimulatorProblem(
          'simulator.state.busy',
          `${stateFile} is served by process ${other.pid}`,
          'use that one, end it first, or name another file with --state',
        );
      // Renaming first: of two processes that find a dead lock only one may clear it away.
      const dead = `${lock}.dead.${holder.pid}`;
      if (existsSync(lock)) tryRename(lock, dead);
      rmSync(dead, { force: true });
    }
    throw new SimulatorProblem('simulator.state.busy', `${stateFile} is being taken by several processes at once`, 'try again');
  } finally {
    rmSync(own, { force: true });
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

function tryRename(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    // Somebody else was faster: the next attempt sees whose it is now.
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
