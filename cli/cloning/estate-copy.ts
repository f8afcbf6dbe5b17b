import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type LoadedEstate, type LoadOptions, loadEstate } from '../../model/read/load-estate';

/** What an estate is read from. */
const READ = ['estate.yaml', 'estate.yml', 'environments', 'businesses', 'profiles'];

/** Copies what is read of the estate in `root` to `copy`, as it would be with other files; null where one would not be. */
export function copyEstate(root: string, files: ReadonlyMap<string, string | null>, copy: string): void {
  mkdirSync(copy);
  for (const name of READ.filter((one) => existsSync(join(root, one)))) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
    openFolders(join(copy, name));
  }
  for (const [path, text] of files) {
    if (!READ.includes(path.split('/')[0] ?? '')) continue;
    // Before it is written: a file may be read only, or a link to one that is no copy.
    rmSync(join(copy, path), { force: true });
    if (text !== null) writeFileSync(join(copy, path), text);
  }
}

/** Folders of an estate that may not be written are copied as such, and could not be changed or removed. */
function openFolders(path: string): void {
  if (!lstatSync(path).isDirectory()) return;
  chmodSync(path, 0o700);
  for (const entry of readdirSync(path)) openFolders(join(path, entry));
}

/** The estate in `root` as it would be with other files, read from a copy below `folder`; paths of its problems count from there. */
export function loadedWith(
  root: string,
  files: ReadonlyMap<string, string | null>,
  folder: string,
  options: Pick<LoadOptions, 'today'> = {},
): LoadedEstate {
  const copy = join(folder, basename(root));
  copyEstate(root, files, copy);
  return loadEstate(copy, { cwd: folder, ...options });
}
