import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PullRequest } from './pull-requests';

/** A copy of an estate in `folder` with a pull request's edit; gives its folder. */
export function edited(source: string, folder: string, { file, from, to }: PullRequest): string {
  const dir = mkdtempSync(join(folder, 'head-'));
  cpSync(source, dir, { recursive: true, filter: (path) => !path.includes('.lakewright') });
  const path = join(dir, file);
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`${file} has no ${String(from)}`);
  writeFileSync(path, changed);
  return dir;
}
