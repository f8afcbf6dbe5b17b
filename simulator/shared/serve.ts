import { rmSync } from 'node:fs';
import { createServer, type Socket } from 'node:net';
import type { Control } from '../control/control';
import type { Visit } from '../index';
import { failureOf, onLines, say, type Call } from './messages';

/** What a control socket gives access to. */
export interface Served {
  readonly control: Control;
  envFor(visit: Visit): Promise<Readonly<Record<string, string>>>;
}

export interface ControlServer {
  readonly path: string;
  /** How many conversations are open. */
  readonly visitors: number;
  stop(): Promise<void>;
}

/** Opens a control socket: a JSON line asks, a JSON line answers. `left` is called whenever a conversation ends. */
export async function serveControl(path: string, served: Served, left: () => void = () => undefined): Promise<ControlServer> {
  const sockets = new Set<Socket>();
  const methods: Readonly<Record<string, (...args: never[]) => Promise<unknown>>> = { ...served.control, envFor: served.envFor };
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      left();
    });
    onLines<Call>(socket, ({ id, method, args }) => {
      const call = Object.hasOwn(methods, method) ? methods[method] : undefined;
      const work = call === undefined ? Promise.reject(new Error(`the simulator has no '${method}'`)) : call(...(args as never[]));
      work.then(
        (result: unknown) => say(socket, { id, result: result ?? null }),
        (error: unknown) => say(socket, { id, error: failureOf(error) }),
      );
    });
  });
  rmSync(path, { force: true });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(path, resolve));
  return {
    path,
    get visitors() {
      return sockets.size;
    },
    stop: async () => {
      const done = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await done;
    },
  };
}
