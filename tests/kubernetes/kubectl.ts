import { spawnSync } from 'node:child_process';

/** What kubectl ended with. */
export interface Said {
  readonly status: number | null;
  readonly text: string;
}

/** Calls kubectl at a cluster. */
export type Kubectl = (...args: readonly string[]) => Said;

export const kubectlAt =
  (kubeconfig: string): Kubectl =>
  (...args) => {
    const { status, stdout, stderr } = spawnSync('kubectl', args, {
      encoding: 'utf8',
      env: { ...process.env, KUBECONFIG: kubeconfig },
      maxBuffer: 1 << 26,
    });
    return { status, text: `${stdout}${stderr}` };
  };
