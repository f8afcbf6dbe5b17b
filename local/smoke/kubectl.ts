import { execFile } from 'node:child_process';

/** What kubectl ended with. */
export interface Said {
  readonly ok: boolean;
  readonly out: string;
  /** What it says where it fails. */
  readonly error: string;
}

/** Calls kubectl at one cluster, beside this process: it must hear an interrupt meanwhile. */
export type Kubectl = (args: readonly string[], input?: string) => Promise<Said>;

export const kubectlAt =
  (context: string): Kubectl =>
  (args, input = '') =>
    new Promise((resolve) => {
      const options = { encoding: 'utf8', maxBuffer: 1 << 26 } as const;
      const child = execFile('kubectl', ['--context', context, ...args], options, (error, out, said) =>
        resolve({ ok: error === null, out, error: said || (error?.message ?? '') }),
      );
      child.stdin?.on('error', () => undefined).end(input);
    });
