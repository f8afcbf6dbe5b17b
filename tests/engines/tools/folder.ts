import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where engines are kept: outside of the tree, and each release in a folder of its own. */
const engines = (): string => join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'lakewright', 'engines');

/** Where an engine is, once it is there. */
export const engineFolder = (name: string): string => join(engines(), name);

/** Fills an engine's folder, wholly or not at all. @param fill gets an empty folder */
export function filled(name: string, fill: (folder: string) => void): void {
  if (existsSync(engineFolder(name))) return;
  const unfinished = `${engineFolder(name)}.part`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  fill(unfinished);
  renameSync(unfinished, engineFolder(name));
}
