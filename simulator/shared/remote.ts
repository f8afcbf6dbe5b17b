import { connect, type Socket } from 'node:net';
import type { Control } from '../control/control';
import type { Visit } from '../visit';
import { SimulatorProblem } from '../problem';
import { errorOf, onLines, say, type Reply } from './messages';

/** A conversation with a simulator in another process. */
export interface Remote {
  readonly control: Control;
  envFor(visit: Visit): Promise<Readonly<Record<string, string>>>;
  /** Resolves when the simulator is gone or the conversation was ended. */
  readonly ended: Promise<void>;
  stop(): void;
}

/** Connects to a control socket; rejects if nobody listens. */
export async function connectRemote(path: string): Promise<Remote> {
  const socket = await open(path);
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  onLines<Reply>(socket, (reply) => {
    const asker = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('error' in reply) asker?.reject(errorOf(reply.error));
    else asker?.resolve(reply.result);
  });
  const ended = new Promise<void>((resolve) =>
    socket.on('close', () => {
      const gone = new SimulatorProblem(
        'simulator.gone',
        'the simulator ended',
        'run the command again: it starts a new one on the same cloud',
      );
      for (const { reject } of waiting.values()) reject(gone);
      waiting.clear();
      resolve();
    }),
  );
  const call =
    <T>(method: keyof Control | 'envFor') =>
    (...args: readonly unknown[]): Promise<T> =>
      new Promise((resolve, reject) => {
        const id = ++last;
        // The other side is this code as well: what it answers is what its method returns.
        waiting.set(id, { resolve: resolve as (result: unknown) => void, reject });
        say(socket, { id, method, args });
      });
  const control: Control = {
    objects: call('objects'),
    drift: call('drift'),
    put: call('put'),
    remove: call('remove'),
    fault: call('fault'),
    faults: call('faults'),
    clearFaults: call('clearFaults'),
    request: call('request'),
    invoke: call('invoke'),
  };
  return { control, envFor: call('envFor'), ended, stop: () => socket.destroy() };
}

function open(path: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect(path);
    socket.once('error', reject);
    socket.once('connect', () => {
      socket.off('error', reject);
      socket.on('error', () => socket.destroy());
      resolve(socket);
    });
  });
}
