import { mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './alive-socket';

/** Who holds something, as long as it lives. */
export interface Holder {
  readonly pid: number;
  /** ISO time. */
  readonly since: string;
  /** Path of its alive socket. */
  readonly socket: string;
}

/** Somebody is faster at every try only if something is wrong with the file system. */
const TRIES = 100;
const HOLDER = 'holder.json';
/** A number that still leaves room for its successor. */
const NUMBER = /^[1-9]\d{0,14}$/;

/**
 * Takes what `folder` stands for, unless a living process has it: then it is returned. A claim is a numbered folder that can be made only
 * once; a dead holder is followed by the next number. The highest number is never removed, so two cannot both believe they came first.
 * Throws what the file system throws.
 */
export async function claim(folder: string, self: Holder): Promise<Holder | undefined> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const last = lastNumber(folder);
    const holder = readHolder(folder, last);
    if (holder && holder.socket !== self.socket && (await isAlive(holder.socket))) return holder;
    if (take(folder, last + 1, self) && lastNumber(folder) === last + 1) {
      forget(folder, last);
      return undefined;
    }
  }
  const message = `EIO: what is written to ${folder} does not stay there`;
  throw Object.assign(new Error(message), { code: 'EIO', syscall: 'rename', path: folder });
}

/** The living holder of what `folder` stands for. */
export async function holderOf(folder: string): Promise<Holder | undefined> {
  const holder = lastHolder(folder);
  return holder && (await isAlive(holder.socket)) ? holder : undefined;
}

/** Who claimed last what `folder` stands for, alive or not. */
export function lastHolder(folder: string): Holder | undefined {
  return readHolder(folder, lastNumber(folder));
}

function lastNumber(folder: string): number {
  try {
    return Math.max(
      0,
      ...readdirSync(folder)
        .filter((name) => NUMBER.test(name))
        .map(Number),
    );
  } catch {
    return 0;
  }
}

/**
 * Undefined when a later holder has just cleared it away, and when a power cut left it half written: whoever wrote it is gone as well.
 */
function readHolder(folder: string, number: number): Holder | undefined {
  try {
    const read = JSON.parse(readFileSync(join(folder, String(number), HOLDER), 'utf8')) as Partial<Holder> | null;
    const { pid, since, socket } = read ?? {};
    return typeof pid === 'number' && typeof since === 'string' && typeof socket === 'string' && socket !== ''
      ? { pid, since, socket }
      : undefined;
  } catch {
    return undefined;
  }
}

/** What the system answers when the number is there already. */
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR']);

/** A folder is renamed with what is in it or not at all, and never over one that holds something; not every file system has links. */
function take(folder: string, number: number, self: Holder): boolean {
  mkdirSync(folder, { recursive: true });
  const draft = mkdtempSync(join(folder, 'draft-'));
  try {
    writeFileSync(join(draft, HOLDER), JSON.stringify(self));
    renameSync(draft, join(folder, String(number)));
    return true;
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (TAKEN.has((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

/** Tidies up. That it fails harms nobody: only the highest number counts. */
function forget(folder: string, upTo: number): void {
  for (const name of readdirSync(folder).filter((name) => NUMBER.test(name) && Number(name) <= upTo)) {
    try {
      rmSync(join(folder, name), { recursive: true, force: true });
    } catch {
      // Whoever claims next tries again.
    }
  }
}
