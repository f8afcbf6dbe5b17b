import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Source } from './locate';

/** What mutations are made in: our TypeScript, without what tests and measures it. */
const MUTABLE = /^(?!(tests|bench|examples|estate)\/).*(?<!\.d)\.ts$/;

/** Paths of all files of the project's working tree, from its folder: what git tracks, and what is new and not ignored. */
export function filesOf(root: string): string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' });
  return listed.split('\0').filter((path) => path !== '' && existsSync(join(root, path)));
}

/** The files of the project that mutations are made in. */
export const mutableSources = (root: string): Source[] =>
  filesOf(root)
    .filter((path) => MUTABLE.test(path))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
