import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Ended, PROJECT } from './cli';

/** What somebody types once something is shown. */
export type Typed = readonly [shown: RegExp, keys: string];

export const CTRL_C = '\x03';
export const CTRL_D = '\x04';

/** Runs the command line on a terminal of its own, as `script` of util-linux makes one, with somebody who types. */
export const onTerminal = (args: readonly string[], typed: readonly Typed[], env: NodeJS.ProcessEnv = {}): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const words = [process.execPath, join(PROJECT, 'bin', 'lakewright.js'), ...args].map((word) => `'${word}'`).join(' ');
    const child = spawn('script', ['-qec', words, '/dev/null'], { env: { ...process.env, TERM: 'xterm', CI: '', ...env } });
    const left = [...typed];
    let stdout = '';
    let seen = 0;
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      stdout += part;
      const [next] = left;
      if (next === undefined || !next[0].test(stdout.slice(seen))) return;
      seen = stdout.length;
      left.shift();
      child.stdin.write(next[1]);
    });
    child.once('error', reject).once('close', (status) => resolve({ status, stdout, stderr: '' }));
  });
