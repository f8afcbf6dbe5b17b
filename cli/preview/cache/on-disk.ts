import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Kept, keptIn } from './kept';
import { leaveRoom } from './room';
import { inMemory, type Texts } from './texts';

/** What all of it may take; the oldest goes first. */
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * The same for all runs of one version of the toolkit, below a folder of the user's that nobody else can write to. Where there is no such
 * folder, or no place in it, it is for one run: a cache is never a reason to stop.
 */
export function onDisk(home: string, toolkit: string, most = MOST_BYTES): Texts {
  const memory = inMemory();
  const folder = join(home, toolkit);
  if (!isOurs(home) || !isOurs(folder)) return memory;
  const kept: Kept = keptIn(folder, () => leaveRoom(home, most));
  const there = new Set(readdirSync(folder));
  return {
    has: (key) => memory.has(key) || there.has(key),
    get: (key) => memory.get(key) ?? kept.get(key),
    put: (key, read) => {
      memory.put(key, read);
      kept.put(key, read());
    },
    notes: kept,
  };
}

/** Makes the folder where it is not there; false for one that others may write to. */
function isOurs(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const { uid, mode } = statSync(folder);
    return (process.getuid === undefined || uid === process.getuid()) && (mode & 0o022) === 0;
  } catch {
    return false;
  }
}
