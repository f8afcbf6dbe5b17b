import { spawn } from 'node:child_process';
import { Socket } from 'node:net';

/** A process that lives exactly as long as this one. */
export interface Guard {
  readonly pid: number;
  stop(): void;
}

/**
 * Terraform watches the process id it is told to attach to: without one it takes the plugin for dead after a second and
 * cancels every call; with one it kills that process when the socket does not answer. So it is told of a process that
 * does nothing and ends when its input is closed, even if this process is killed.
 */
export function startGuard(): Guard {
  const child = spawn('cat', [], { stdio: ['pipe', 'ignore', 'ignore'] });
  child.on('error', () => undefined);
  child.stdin.on('error', () => undefined);
  child.unref();
  // A pipe to a process is a socket, whatever its type says; it must not keep this one alive.
  if (child.stdin instanceof Socket) child.stdin.unref();
  return { pid: child.pid ?? 0, stop: () => child.kill() };
}
