import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type LoadedEstate, type LoadOptions, loadEstate } from '../../model/read/load-estate';

/** What an estate is read from. */
const READ = ['estate.yaml', 'estate.yml', 'environments', 'businesses', 'profiles'];

/** Copies what is read of the estate in `root` to `copy`, as it would be with other files; null where one would not be. */
export function copyEstate(root: string, files: ReadonlyMap<string, string | null>, copy: string): void {
  mkdirSync(copy);
  for (const name of READ.filter((one) => existsSync(join(root, one)))) cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const [path, text] of files) {
    if (!READ.includes(path.split('/')[0] ?? '')) continue;
    if (text === null) rmSync(join(copy, path), { force: true });
    else writeFileSync(join(copy, path), text);
  }
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
