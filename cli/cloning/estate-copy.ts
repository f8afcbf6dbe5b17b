import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type LoadedEstate, type LoadOptions, loadEstate } from '../../model/read/load-estate';

/** The estate in `root` as it would be with other files, read from a copy below `folder`; paths of its problems count from there. */
export function loadedWith(
  root: string,
  files: ReadonlyMap<string, string | null>,
  folder: string,
  options: Pick<LoadOptions, 'today'> = {},
): LoadedEstate {
  const copy = join(folder, basename(root));
  mkdirSync(copy);
  for (const name of ['estate.yaml', 'environments', 'businesses']) cpSync(join(root, name), join(copy, name), { recursive: true });
  for (const [path, text] of files) if (text !== null && /^(?:environments|businesses)\//.test(path)) writeFileSync(join(copy, path), text);
  return loadEstate(copy, { cwd: folder, ...options });
}
