import { execFile } from 'node:child_process';

/** What kubectl ended with. */
export interface Said {
  readonly status: number;
  readonly text: string;
}

/** Calls kubectl at a cluster. It waits beside this process, which has the node that kubectl may be waiting for. */
export type Kubectl = (...args: readonly string[]) => Promise<Said>;

export const kubectlAt =
  (kubeconfig: string): Kubectl =>
  (...args) =>
    new Promise((resolve) => {
      const options = { env: { ...process.env, KUBECONFIG: kubeconfig }, maxBuffer: 1 << 26 };
      const child = execFile('kubectl', args, options, (_error, stdout, stderr) =>
        resolve({ status: child.exitCode ?? 1, text: `${stdout}${stderr}` }),
      );
    });
