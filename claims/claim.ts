import { linkSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './alive-socket';

/** Who holds something, as long as it lives. */
export interface Holder {
  readonly pid: number;
  /** ISO time. */
  readonly since: string;
  /** Path of its {@link aliveSocket}. */
  readonly socket: string;
}

/**
 * Takes what `folder` stands for, unless a living process has it: then it is returned. A claim is a numbered file that can be made only
 * once; a dead holder is followed by the next number. Nothing that counts is ever removed, so two cannot both believe they came first.
 */
export async function claim(folder: string, self: Holder): Promise<Holder | undefined> {
  mkdirSync(folder, { recursive: true });
  for (;;) {
    const last = lastNumber(folder);
    const holder = last === 0 ? undefined : readHolder(folder, last);
    if (holder && holder.socket !== self.socket && (await isAlive(holder.socket))) return holder;
    if (take(folder, last + 1, self) && lastNumber(folder) === last + 1) {
      forget(folder, last);
      return undefined;
    }
  }
}

/** The living holder of what `folder` stands for. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  const last = lastNumber(folder);
  const holder = last === 0 ? undefined : readHolder(folder, last);
  return holder && (await isAlive(holder.socket)) ? holder : undefined;
}

function lastNumber(folder: string): number {
  try {
    return Math.max(0, ...readdirSync(folder).map(Number).filter(Number.isInteger));
  } catch {
    return 0;
  }
}

/** Undefined when a later holder has just cleared it away. */
function readHolder(folder: string, number: number): Holder | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, String(number)), 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}

/** A link is made with its content or not at all, and never over an existing file. */
function take(folder: string, number: number, self: Holder): boolean {
  const draft = join(folder, `draft-${self.pid}-${number}`);
  writeFileSync(draft, JSON.stringify(self));
  try {
    linkSync(draft, join(folder, String(number)));
    return true;
  } catch {
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

function forget(folder: string, upTo: number): void {
  for (const name of readdirSync(folder)) if (Number(name) <= upTo) rmSync(join(folder, name), { force: true });
}
