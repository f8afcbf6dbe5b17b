import type { Socket } from 'node:net';
import { aliveSocket } from '../claims/alive-socket';
import { type Holder, claim } from '../claims/claim';
import { isRunning } from '../engine/process-identity';
import { leftRecord } from '../engine/run-record';
import { type Answer, type Request, onLines } from './control';
import type { Cloud } from '../simulated-cloud';

/** Who serves a cloud file is claimed beside it. */
export const claimFolder = (stateFile: string): string => `${stateFile}.served`;

export interface ServedCloud {
  /** Resolves when nobody uses it any more: nothing is connected, and no Terraform of a killed run still works. */
  readonly unused: Promise<void>;
  readonly stop: () => Promise<void>;
}

const EVERY_MS = 300;
/** Without anybody ever connecting: whoever started it has died. */
const PATIENCE_MS = 10_000;

/** Makes this process the one that serves `stateFile`; returns the holder instead if there is one already. Throws what `open` throws. */
export async function serveCloud(stateFile: string, open: () => Promise<Cloud>): Promise<ServedCloud | Holder> {
  const users = new Set<Socket>();
  const folders = new Set<string>();
  const began = Date.now();
  let used = false;
  let opened: (cloud: Promise<Cloud>) => void = () => undefined;
  const cloud = new Promise<Cloud>((resolve) => (opened = resolve));
  const socket = await aliveSocket((user) => {
    used = true;
    users.add(user);
    user.on('close', () => users.delete(user));
    onLines(user, (line) => {
      const request = JSON.parse(line) as Request;
      if (request.ask === 'attach') folders.add(request.dir);
      cloud.then(({ answer }) => answer(request)).then((ok) => send(user, { ok }), (error: unknown) => send(user, { error: (error as Error).message }));
    });
  });
  const taken = await claim(claimFolder(stateFile), { pid: process.pid, since: new Date().toISOString(), socket: socket.path });
  if (taken) {
    await socket.close();
    return taken;
  }
  opened(open());
  const stop = async (): Promise<void> => {
    await socket.close();
    await (await cloud).stop();
  };
  await cloud;
  const isUnused = (): boolean => users.size === 0 && (used || Date.now() - began > PATIENCE_MS) && ![...folders].some(hasTerraform);
  return { unused: until(isUnused), stop };
}

function until(condition: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (!condition()) return;
      clearInterval(timer);
      resolve();
    }, EVERY_MS);
  });
}

const send = (user: Socket, answer: Answer): void => void user.write(`${JSON.stringify(answer)}\n`);

function hasTerraform(dir: string): boolean {
  const record = leftRecord(dir);
  return record?.process !== undefined && isRunning(record.process);
}
