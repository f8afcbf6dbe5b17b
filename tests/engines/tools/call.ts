import { spawnSync } from 'node:child_process';

/** Runs a program to its end and gives what it printed. Throws with its last words where it fails. */
export function call(program: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 26 });
  if (status !== 0)
    throw new Error(`${program} ${args[0] ?? ''}: ${error?.message ?? `${stdout}${stderr}`.split('\n').slice(-8).join('\n')}`);
  return stdout;
}
