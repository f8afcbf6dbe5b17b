import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Ended, PROJECT } from './cli';

/** Runs the real command line while this process goes on: it may ask a server of the test. */
export function lakewrightAside(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ended> {
  const child = spawn(process.execPath, [join(PROJECT, 'bin', 'lakewright.js'), ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
  });
  const texts = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    child[stream].setEncoding('utf8').on('data', (text: string) => (texts[stream] += text));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => void resolve({ status, ...texts }));
  });
}
