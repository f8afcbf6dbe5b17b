import type { Socket } from 'node:net';

/** What is asked of a running simulated cloud: one JSON document per line, one answer each. */
export type Request =
  /** A stack is about to use it: answers how. `dir` is where a killed run leaves its record. */
  | { readonly ask: 'attach'; readonly stack: string; readonly dir: string }
  | { readonly ask: 'drift'; readonly type: string; readonly id: string; readonly attributes: Readonly<Record<string, unknown>> };

export type Answer<T = unknown> = { readonly ok: T } | { readonly error: string };

/** Calls `onLine` for each complete line that arrives. */
export function onLines(socket: Socket, onLine: (line: string) => void): void {
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  });
}
