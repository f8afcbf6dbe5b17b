import type { Socket } from 'node:net';
import type { Served } from '../visit';
import { failureOf, onLines, say, type Call } from './messages';

/** The conversations over a control socket. */
export interface Conversations {
  /** How many are open. Who has said nothing only looks whether somebody listens, and is none. */
  readonly open: number;
  /** Takes part in one. */
  readonly join: (socket: Socket) => void;
  /** Ends all, and every later one at once. */
  readonly end: () => void;
}

/** Conversations about a simulated cloud: a JSON line asks, a JSON line answers. `left` is called whenever one ends. */
export function converse(served: Served, left: () => void): Conversations {
  const sockets = new Set<Socket>();
  const visitors = new Set<Socket>();
  const methods: Readonly<Record<string, (...args: never[]) => Promise<unknown>>> = { ...served.control, envFor: served.envFor };
  let ended = false;
  const answer = (socket: Socket, { id, method, args }: Call): void => {
    visitors.add(socket);
    const call = Object.hasOwn(methods, method) ? methods[method] : undefined;
    const work = call === undefined ? Promise.reject(new Error(`the simulator has no '${method}'`)) : call(...(args as never[]));
    work.then(
      (result: unknown) => say(socket, { id, result: result ?? null }),
      (error: unknown) => say(socket, { id, error: failureOf(error) }),
    );
  };
  return {
    get open() {
      return visitors.size;
    },
    join: (socket) => {
      if (ended) return void socket.destroy();
      sockets.add(socket);
      socket.on('close', () => {
        sockets.delete(socket);
        if (visitors.delete(socket)) left();
      });
      onLines<Call>(socket, (call) => answer(socket, call));
    },
    end: () => {
      ended = true;
      for (const socket of sockets) socket.destroy();
    },
  };
}
