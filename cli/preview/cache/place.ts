import { homedir } from 'node:os';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { onDisk } from './on-disk';
import type { Texts } from './texts';
import { toolkitDigest } from './toolkit';

/** The folder that this code runs from. */
const RUNS = resolve(__dirname, '..', '..', '..');
/** Compiled code lies below what it was compiled from, and the versions of libraries stand there. */
const OURS = basename(RUNS) === 'dist' ? [RUNS, dirname(RUNS)] : [RUNS];

/** Where a user's caches are: `$XDG_CACHE_HOME` unless it is relative, which the specification says to ignore. */
export function cacheHome({ XDG_CACHE_HOME: named = '' }: NodeJS.ProcessEnv): string {
  return join(isAbsolute(named) ? named : join(homedir(), '.cache'), 'lakewright');
}

/** What this version of the toolkit synthesized before. */
export const userTexts = (env: NodeJS.ProcessEnv): Texts => onDisk(join(cacheHome(env), 'stacks'), OURS.map(toolkitDigest).join('-'));
