import { join } from 'node:path';
import { EXIT, Exit } from '../domain/exit';
import { type AliveSocket, aliveSocket } from '../claims/alive-socket';
import { claim } from '../claims/claim';

/** Held while stacks are worked on. */
export interface Held {
  readonly release: () => Promise<void>;
}

/**
 * Claims the stacks' folders below `out` before anything in them is written. Terraform's own lock holds between machines, but only while
 * Terraform runs: not from plan to apply, and not over the files of the synthesis. Exits 2 if another process works on one of them.
 */
export async function holdStacks(out: string, stacks: readonly string[]): Promise<Held> {
  const socket = await aliveSocket();
  const self = { pid: process.pid, since: new Date().toISOString(), socket: socket.path };
  const busy: string[] = [];
  try {
    for (const stack of stacks) {
      const holder = await claim(join(out, '.busy', stack), self);
      if (holder)
        busy.push(
          `[deploy.stack.busy] stack '${stack}' is being worked on by process ${holder.pid} since ${holder.since.slice(11, 19)} UTC`,
        );
    }
  } catch (error) {
    await socket.close();
    throw error;
  }
  if (busy.length > 0) await refuse(socket, busy);
  return { release: () => socket.close() };
}

async function refuse(socket: AliveSocket, busy: readonly string[]): Promise<never> {
  await socket.close();
  throw new Exit(EXIT.guard, busy.map((line) => `${line}\n  fix: wait until it is done, or leave the stack out with --stack`).join('\n'));
}
