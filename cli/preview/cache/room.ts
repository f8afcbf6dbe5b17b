import { readdirSync, rmSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How many are written until it is looked at again: looking is as dear as writing. */
const SELDOM = 64;
let count = 0;

/** Removes what was not used for the longest time, of all versions of the toolkit, until three quarters are left. */
export function leaveRoom(home: string, most: number): void {
  count += 1;
  if (count % SELDOM === 1) shrink(home, most);
}

export function shrink(home: string, most: number): void {
  const files = readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(home, name)).map((file) => join(home, name, file)))
    .flatMap((path) => {
      const stat = statSync(path, { throwIfNoEntry: false });
      return stat === undefined ? [] : [{ path, size: stat.size, used: stat.mtimeMs }];
    })
    .sort((a, b) => a.used - b.used);
  let total = files.reduce((sum, { size }) => sum + size, 0);
  if (total <= most) return;
  for (const { path, size } of files) {
    if (total <= most * 0.75) return;
    rmSync(path, { force: true });
    total -= size;
  }
  for (const name of readdirSync(home)) {
    try {
      rmdirSync(join(home, name));
    } catch {
      // Not empty.
    }
  }
}
