import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

/** The project's folder. */
export const PROJECT = resolve(__dirname, '..', '..');
const BIN = join(PROJECT, 'bin', 'lakewright.js');

/** What a call of the command line ended with. */
export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real command line, as a user does; `cwd` is the project by default. */
export function lakewright(args: readonly string[], options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: options.cwd ?? PROJECT,
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
