import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Refusal } from '../../clone/refusal';

/** The one file that may be there before: `npm install` writes it. */
const PACKAGE = 'package.json';

/** Paths below `root` where something stands already that is to be written; not package.json, where it asks for the toolkit. */
export function taken(root: string, paths: Iterable<string>): string[] {
  return [...paths].filter((path) => existsSync(join(root, path)) && !(path === PACKAGE && asksForToolkit(join(root, path))));
}

/** Why nothing is written where files stand already. */
export function takenRefusal(folder: string, paths: readonly string[]): Refusal[] {
  if (paths.length === 0) return [];
  const fix = paths.includes(PACKAGE)
    ? 'move them away or name another folder; package.json may stay once `npm install` has put lakewright into it'
    : 'move them away, or name another folder';
  const [is, them] = paths.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return [{ code: 'init.files.taken', message: `in ${folder} there ${is} ${paths.join(', ')} already`, fix: fix.replace('them', them) }];
}

/** Why nothing can be written into the folder at all. */
export const folderRefusal = (folder: string, root: string): Refusal[] =>
  existsSync(root) && !statSync(root).isDirectory()
    ? [{ code: 'init.folder.file', message: `${folder} is a file`, fix: 'name a folder, or one that is to be made' }]
    : [];

function asksForToolkit(file: string): boolean {
  try {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, object | undefined>;
    return [dependencies, devDependencies].some((packages) => packages !== undefined && Object.hasOwn(packages, 'lakewright'));
  } catch {
    return false;
  }
}
