import { createInterface } from 'node:readline';
import type { Socket } from 'node:net';
import { SimulatorProblem } from '../problem';

/** A request over the control socket, one per line. */
export interface Call {
  readonly id: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

export type Reply = { readonly id: number; readonly result: unknown } | { readonly id: number; readonly error: Failure };

interface Failure {
  readonly message: string;
  readonly code?: string;
  readonly fix?: string;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof SimulatorProblem) return { code: error.code, message: error.problem, fix: error.fix };
  return { message: error instanceof Error ? error.message : String(error) };
}

export function errorOf({ message, code, fix = '' }: Failure): Error {
  return code === undefined ? new Error(message) : new SimulatorProblem(code, message, fix);
}

/** Hears every JSON line of a socket; what is no JSON ends the conversation. */
export function onLines<T>(socket: Socket, hear: (message: T) => void): void {
  const lines = createInterface({ input: socket });
  // The socket's own listeners deal with its errors; readline would throw them again.
  lines.on('error', () => undefined);
  lines.on('line', (line) => {
    try {
      hear(JSON.parse(line) as T);
    } catch {
      socket.destroy();
    }
  });
}

export function say(socket: Socket, message: Call | Reply): void {
  if (!socket.destroyed) socket.write(`${JSON.stringify(message)}\n`);
}
