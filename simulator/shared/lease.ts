import type { Socket } from 'node:net';
import { dirname, basename, join } from 'node:path';
import { aliveSocket } from '../../claims/alive-socket';
import { claim, lastHolder, type Holder } from '../../claims/claim';
import { SimulatorProblem } from '../problem';
import type { Served } from '../visit';
import { converse, type Conversations } from './serve';

/** The right to serve a simulated cloud's file, and the control socket that goes with it. */
export interface Lease {
  /** Answers who has come to the control socket, and who will. `left` is called whenever a conversation ends. */
  serve(served: Served, left: () => void): Conversations;
  /** Closes the socket; then the file is somebody else's to serve. */
  giveUp(): Promise<void>;
}

/** Where it is claimed: beside the file. */
export const claimsOf = (stateFile: string): string => join(dirname(stateFile), '.busy', basename(stateFile));

/** Who served the file last, alive or not; its `socket` is the control socket. */
export const serverOf = (stateFile: string): Holder | undefined => lastHolder(claimsOf(stateFile));

/** Without a file there is nothing to share. */
const NOTHING: Lease = { serve: (served, left) => converse(served, left), giveUp: async () => undefined };

/** Takes the file for this process. Throws `[simulator.state.busy]`. */
export async function openLease(stateFile: string | undefined): Promise<Lease> {
  if (stateFile === undefined) return NOTHING;
  let conversations: Conversations | undefined;
  const early: Socket[] = [];
  const socket = await aliveSocket((visitor) => (conversations === undefined ? early.push(visitor) : conversations.join(visitor)));
  const self = { pid: process.pid, since: new Date().toISOString(), socket: socket.path };
  try {
    const holder = await claim(claimsOf(stateFile), self);
    if (holder !== undefined) throw busy(stateFile, holder);
  } catch (error) {
    await socket.close();
    throw error;
  }
  return {
    serve: (served, left) => {
      conversations = converse(served, left);
      early.splice(0).forEach(conversations.join);
      return conversations;
    },
    giveUp: socket.close,
  };
}

function busy(stateFile: string, { pid }: Holder): SimulatorProblem {
  return new SimulatorProblem(
    'simulator.state.busy',
    `${stateFile} is served by process ${pid}`,
    'use that one, end it first, or name another file with --state',
  );
}
