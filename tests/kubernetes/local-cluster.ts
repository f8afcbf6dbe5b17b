import { type ChildProcess, execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { COMPONENT_NAMES } from '../../constructs/core/kubernetes/components';
import { PROJECT } from '../support/cli';
import { ESTATES } from '../support/estates';
import { type Cluster, startCluster } from './cluster/cluster';
import { type Kubectl, type Said, kubectlAt } from './kubectl';

/** The default estate with every component, and a cluster of somebody else for its local environment. */
export class LocalCluster {
  readonly kubectl: Kubectl;

  private constructor(
    readonly estate: string,
    readonly cluster: Cluster,
  ) {
    this.kubectl = kubectlAt(cluster.kubeconfig);
  }

  static async start(): Promise<LocalCluster> {
    const estate = mkdtempSync(join(tmpdir(), 'estate-'));
    cpSync(ESTATES['estate'] ?? '', estate, { recursive: true, filter: (path) => !path.includes('.lakewright') });
    const file = join(estate, 'environments', 'local.yaml');
    const components = COMPONENT_NAMES.map((name) => `${name}: {}`).join(', ');
    const more = `  context: test\n  components: { ${components} }\n`;
    writeFileSync(file, readFileSync(file, 'utf8').replace('kubernetes:\n', `kubernetes:\n${more}`));
    return new LocalCluster(estate, await startCluster());
  }

  async stop(): Promise<void> {
    await this.cluster.stop();
    rmSync(this.estate, { recursive: true, force: true });
  }

  /** Runs `lakewright local` beside this process, which has the node that it waits for. @param seen gets what it prints, and the program */
  local(what: 'up' | 'down' | 'smoke', seen: (text: string, child: ChildProcess) => void = () => undefined): Promise<Said> {
    return new Promise((resolve) => {
      const args = [join(PROJECT, 'bin', 'lakewright.js'), 'local', what, '--estate', this.estate];
      const env = { ...process.env, KUBECONFIG: this.cluster.kubeconfig };
      const child = execFile(process.execPath, args, { env, maxBuffer: 1 << 26 }, (_error, stdout, stderr) =>
        resolve({ status: child.exitCode ?? 1, text: `${stdout}${stderr}` }),
      );
      child.stdout?.on('data', (text: string) => seen(text, child));
    });
  }
}
