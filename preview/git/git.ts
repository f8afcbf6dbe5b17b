import { spawnSync } from 'node:child_process';
import { EXIT, Exit } from '../../domain/exit';

/** What a call of git printed; undefined where it said no. */
export type Git = (args: readonly string[], env?: Readonly<Record<string, string>>) => string | undefined;

/** No question and no lock of the index: somebody may be at work in the same folder. */
const QUIET = { GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
/** Names of files of a large repository are megabytes. */
const MOST = 256 * 1024 * 1024;

/** Git in a folder. Exits 3 where it is not installed. */
export const gitIn =
  (dir: string): Git =>
  (args, env = {}) => {
    const { error, status, stdout } = spawnSync('git', ['-C', dir, ...args], {
      encoding: 'utf8',
      env: { ...process.env, ...QUIET, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: MOST,
    });
    if (error !== undefined) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new Exit(EXIT.tool, MISSING);
      throw error;
    }
    return status === 0 ? stdout : undefined;
  };

const MISSING =
  '[preview.git.missing] git is not installed, and --base names a version in it\n  fix: install git, or give the older folder with --base-estate';
