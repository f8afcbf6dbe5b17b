import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { CHECKOUT, CODE } from '../../running-from';
import { onDisk } from './on-disk';
import type { Texts } from './texts';
import { toolkitDigest } from './toolkit';

/** Where a user's caches are: `$XDG_CACHE_HOME` unless it is relative, which the specification says to ignore. */
export function cacheHome({ XDG_CACHE_HOME: named = '' }: NodeJS.ProcessEnv): string {
  return join(isAbsolute(named) ? named : join(homedir(), '.cache'), 'lakewright');
}

/** What this version of the toolkit synthesized before. */
export const userTexts = (env: NodeJS.ProcessEnv): Texts => onDisk(join(cacheHome(env), 'stacks'), toolkitDigest(CODE, CHECKOUT));
