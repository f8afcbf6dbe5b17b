import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PROJECT } from '../support/cli';

/** The command line while it runs. */
export interface RunningCli {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** Waits until its output says so; throws if it ends before. */
  readonly says: (text: string | RegExp) => Promise<void>;
  /** Exit code and everything it wrote. */
  readonly end: () => Promise<{ readonly code: number | null; readonly output: string }>;
}

export function startCli(args: readonly string[], env: NodeJS.ProcessEnv = {}): RunningCli {
  const child = spawn(process.execPath, [join(PROJECT, 'bin', 'lakewright.js'), ...args], {
    cwd: PROJECT,
    env: { ...process.env, ...env },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    output: () => output,
    says: async (text) => {
      while (typeof text === 'string' ? !output.includes(text) : !text.test(output)) {
        if (child.exitCode !== null || child.signalCode !== null) throw new Error(`it ended before it said ${String(text)}:\n${output}`);
        await sleep(20);
      }
    },
    end: async () => ({ code: await ended, output }),
  };
}
