import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in whatever words the system has. */
  readonly started: string;
}

/** Field 22 of /proc/<pid>/stat, counted after the command, which may hold spaces. */
const START_FIELD = 19;

/** The identity of a running process; undefined if there is none. */
export function identityOf(pid: number): ProcessIdentity | undefined {
  const started = startOf(pid);
  return started === undefined ? undefined : { pid, started };
}

export const isRunning = ({ pid, started }: ProcessIdentity): boolean => startOf(pid) === started;

function startOf(pid: number): string | undefined {
  try {
    if (process.platform !== 'linux')
      return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[START_FIELD];
  } catch {
    return undefined;
  }
}
