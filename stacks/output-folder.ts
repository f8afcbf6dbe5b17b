import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { EXIT, Exit } from '../domain/exit';

/**
 * Makes a folder that a user named, and the folders above it, one after the other. If they are all asked for at once, Node never returns
 * where a folder of the system takes none (`/proc`), and on a read-only disk it says that the folder is missing.
 */
export function outputFolder(path: string): void {
  const folder = resolve(path);
  const isThere = (): boolean => statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  if (isThere()) return;
  if (dirname(folder) !== folder) outputFolder(dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    // Somebody else made it in the meantime.
    if (isThere()) return;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Exit(EXIT.input, `[files.forbidden] ${folder} cannot be made there\n  fix: name another place`);
  }
}

/** Writes a file that a user named, and makes the folders that lead to it. */
export function writeNamedFile(file: string, text: string): void {
  outputFolder(dirname(resolve(file)));
  writeFileSync(file, text);
}
