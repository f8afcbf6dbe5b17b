import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What is to be written, kept until it is: whoever comes after an interruption finishes it. */
const JOURNAL = join('.lakewright', 'clone.json');

/** Text of a file below the folder; null where it goes. */
type Change = readonly [path: string, text: string | null];

/** Writes all files or, where that fails, none. After a kill in between the next call of {@link finish} does the rest. */
export function writeAll(root: string, changes: ReadonlyMap<string, string | null>): void {
  const journal = join(root, JOURNAL);
  put(journal, JSON.stringify([...changes]));
  const before: Change[] = [];
  try {
    for (const [path, text] of changes) {
      const file = join(root, path);
      before.push([path, existsSync(file) ? readFileSync(file, 'utf8') : null]);
      apply(root, [path, text]);
    }
  } catch (error) {
    for (const change of before.reverse()) apply(root, change);
    throw error;
  } finally {
    rmSync(journal, { force: true });
  }
}

/** Does what an interrupted call left undone; whether there was anything. */
export function finish(root: string): boolean {
  const journal = join(root, JOURNAL);
  if (!existsSync(journal)) return false;
  for (const change of JSON.parse(readFileSync(journal, 'utf8')) as Change[]) apply(root, change);
  rmSync(journal, { force: true });
  return true;
}

function apply(root: string, [path, text]: Change): void {
  if (text === null) rmSync(join(root, path), { force: true });
  else put(join(root, path), text);
}

/** A file is there whole or not at all. */
function put(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
