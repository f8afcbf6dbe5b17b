import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { EXIT, Exit } from '../domain/exit';
import { aliveSocket } from '../claims/alive-socket';
import { claim } from '../claims/claim';
import type { Interrupt } from './interrupt';
import { teller } from './waiting/teller';

/** Held while stacks are worked on. */
export interface Held {
  readonly release: () => Promise<void>;
}

/** How long to wait for others, and whom to tell. */
export interface Patience {
  /** Milliseconds. */
  readonly wait: number;
  readonly say: (text: string) => void;
  readonly interrupt: Pick<Interrupt, 'stopped'>;
}

const EVERY_MS = 200;

/**
 * Claims the stacks' folders below `out` before anything in them is written. Terraform's own lock holds between machines, but only while
 * Terraform runs: not from plan to apply, and not over the files of the synthesis. Exits 2 if another process works on one of them and
 * does not end in time, 3 if a user does not want to wait any longer.
 */
export async function holdStacks(out: string, stacks: readonly string[], patience?: Patience): Promise<Held> {
  const deadline = Date.now() + (patience?.wait ?? 0);
  const tell = teller(patience?.say ?? (() => undefined));
  for (;;) {
    const held = await tryToHold(out, stacks);
    if (!Array.isArray(held)) return held;
    if (patience === undefined || Date.now() >= deadline) {
      const fix = `wait until it is done${patience === undefined ? ', for example with --wait 10m' : ''}, or leave the stack out with --stack`;
      throw new Exit(EXIT.guard, held.map((busy) => `[deploy.stack.busy] ${busy}\n  fix: ${fix}`).join('\n'));
    }
    tell(held.join('; '));
    await sleep(EVERY_MS);
    if (patience.interrupt.stopped) throw new Exit(EXIT.tool, 'stopped by you while it waited: nothing was changed');
  }
}

/** All of them or none: two that wait for each other's would wait for ever. What is busy, in words. */
async function tryToHold(out: string, stacks: readonly string[]): Promise<Held | string[]> {
  const socket = await aliveSocket();
  const self = { pid: process.pid, since: new Date().toISOString(), socket: socket.path };
  const busy: string[] = [];
  try {
    for (const stack of stacks) {
      const holder = await claim(join(out, '.busy', stack), self);
      if (holder) busy.push(`stack '${stack}' is being worked on by process ${holder.pid} since ${holder.since.slice(11, 19)} UTC`);
    }
  } catch (error) {
    await socket.close();
    throw error;
  }
  if (busy.length === 0) return { release: () => socket.close() };
  await socket.close();
  return busy;
}
