import { connect } from 'node:net';
import { EXIT, Exit } from '../../exit';
import { type Answer, type Request, onLines } from './control';

/** An open line to a running simulated cloud; while it is open, the cloud stays. */
export interface Connection {
  /** Exits 1 with what the cloud answers when it refuses, 3 when it is gone. */
  readonly ask: <T>(request: Request) => Promise<T>;
  readonly close: () => void;
}

type Waiter = { readonly resolve: (answer: Answer) => void; readonly reject: (error: Error) => void };

const LOST = '[deploy.simulator.lost] the simulated cloud stopped\n  fix: run the same command again: it starts where it stopped';

/** Connects to the control socket at `path`; undefined if nobody is there. */
export function connectTo(path: string): Promise<Connection | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const waiting: Waiter[] = [];
    const lose = (): void => waiting.splice(0).forEach(({ reject }) => reject(new Exit(EXIT.tool, LOST)));
    onLines(socket, (line) => waiting.shift()?.resolve(JSON.parse(line) as Answer));
    socket.once('error', () => resolve(undefined));
    socket.on('close', lose);
    const ask = async <T>(request: Request): Promise<T> => {
      const answer = await new Promise<Answer>((answered, reject) => {
        if (socket.destroyed) reject(new Exit(EXIT.tool, LOST));
        waiting.push({ resolve: answered, reject });
        socket.write(`${JSON.stringify(request)}\n`);
      });
      if ('error' in answer) throw new Exit(EXIT.input, answer.error);
      return answer.ok as T;
    };
    socket.once('connect', () => resolve({ ask, close: () => socket.destroy() }));
  });
}
