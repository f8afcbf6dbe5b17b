import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answers } from './ports';
import type { Started } from './manifests';

const PATIENCE = 120_000;

/** What a script ended with. */
export interface Said {
  readonly status: number;
  readonly text: string;
}

const surroundings = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({ ...process.env, ...env });

/** Runs what a container would run, to its end. @param input what it reads */
export const ran = ({ script, env }: Started, input = ''): Promise<Said> =>
  new Promise((resolve) => {
    const options = { env: surroundings(env), maxBuffer: 1 << 26, timeout: PATIENCE };
    const child = execFile('/bin/bash', ['-ec', script], options, (_error, stdout, stderr) =>
      resolve({ status: child.exitCode ?? 1, text: `${stdout}${stderr}` }),
    );
    child.stdin?.end(input);
  });

/** A program that serves until it is stopped; its log lies in its folder. */
export class Program {
  readonly #child: ChildProcess;
  readonly #log: string;

  constructor(folder: string, name: string, { script, env }: Started) {
    this.#log = join(folder, `${name}.log`);
    const log = openSync(this.#log, 'a');
    this.#child = spawn('/bin/bash', ['-ec', script], { env: surroundings(env), stdio: ['ignore', log, log], detached: true });
  }

  /** Waits until it answers at a port. Throws with the end of its log where it does not. */
  async serving(port: number): Promise<void> {
    const deadline = Date.now() + PATIENCE;
    while (!(await answers(port))) {
      if (this.#child.exitCode !== null || Date.now() > deadline) throw new Error(`nothing at ${port}:\n${this.log().slice(-4000)}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  log(): string {
    return readFileSync(this.#log, 'utf8');
  }

  /** Ends it with all that it has started. */
  async stop(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null || this.#child.pid === undefined) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    process.kill(-this.#child.pid, 'SIGKILL');
    await ended;
  }
}
