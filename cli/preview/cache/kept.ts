import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Notes } from './texts';

export type Kept = Notes;

/** Most of the time of a stack is its synthesis; packed tighter it would be this. */
const QUICKLY = { level: 1 };

/**
 * Files of a folder, packed, each beginning with its own name: what was cut off, damaged or renamed is not there. Written beside and renamed,
 * so that two runs at once are fine.
 * @param written called after each, to make room
 */
export function keptIn(folder: string, written: () => void): Kept {
  let isFull = false;
  return {
    get(name) {
      const file = join(folder, name);
      try {
        const text = gunzipSync(readFileSync(file)).toString('utf8');
        if (!text.startsWith(`${name}\n`)) return undefined;
        utimesSync(file, new Date(), new Date());
        return text.slice(name.length + 1);
      } catch {
        return undefined;
      }
    },
    put(name, text) {
      if (isFull) return;
      const beside = join(folder, `.${name}.${randomBytes(6).toString('hex')}`);
      try {
        writeFileSync(beside, gzipSync(`${name}\n${text}`, QUICKLY), { flag: 'wx', mode: 0o600 });
        renameSync(beside, join(folder, name));
        written();
      } catch {
        // No room, or no right to write: nothing more is kept.
        isFull = true;
        rmSync(beside, { force: true });
      }
    },
  };
}
