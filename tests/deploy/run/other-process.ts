import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StackFolder } from '../../../deploy/stacks/stack-folder';

/** A deploy in a process of its own. */
export interface RunningDeploy {
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
  readonly end: () => Promise<{ readonly code: number | null; readonly stdout: string }>;
  readonly kill: () => Promise<void>;
}

const PROGRAM = join(__dirname, 'deploy-program.ts');

/** Starts a deploy of hand-made stacks that can be interrupted. */
export function startDeploy(root: string, stacks: readonly StackFolder[]): RunningDeploy {
  const child = spawn(process.execPath, ['-r', 'tsx/cjs', PROGRAM, JSON.stringify(stacks)], {
    cwd: root,
    env: { ...process.env, NODE_PATH: join(__dirname, '..', '..', '..', 'node_modules') },
  });
  let stdout = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (stdout += text.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    until: async (condition) => {
      while (!condition()) {
        if (child.exitCode !== null) throw new Error(`the deploy ended before it came that far:\n${stdout}`);
        await sleep(20);
      }
    },
    signal: (signal) => void child.kill(signal),
    end: async () => ({ code: await ended, stdout }),
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
