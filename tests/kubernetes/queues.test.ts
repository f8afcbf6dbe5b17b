import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lakewright } from '../support/cli';
import { ESTATES } from '../support/estates';
import { MERGE } from './cluster/api';
import { type Cluster, startCluster } from './cluster/cluster';
import { kubectlAt } from './kubectl';

const SPACE = 'acme-local-lending-spark';

describe('queues of a workspace at a real Kubernetes API', () => {
  let cluster: Cluster;

  beforeAll(async () => {
    cluster = await startCluster();
    const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
    lakewright(['local', 'manifests', '--estate', ESTATES['estate'] ?? '', '--out', folder]);
    for (const file of ['shared-local.yaml', 'lending-local.yaml']) {
      const { status, text } = await kubectlAt(cluster.kubeconfig)('apply', '--server-side', '-f', join(folder, file));
      if (status !== 0) throw new Error(text);
    }
    rmSync(folder, { recursive: true, force: true });
    await counted(cluster);
  });
  afterAll(() => cluster.stop());

  const submit = async (name: string, cpu: string, queue?: string): Promise<string> => {
    const resources = { requests: { cpu, memory: '64Mi' }, limits: { cpu, memory: '64Mi' } };
    const { status, body } = await cluster.api('POST', `/api/v1/namespaces/${SPACE}/pods`, {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name },
      spec: {
        containers: [{ name: 'driver', image: 'spark', resources }],
        ...(queue === undefined ? {} : { priorityClassName: `${SPACE}-${queue}` }),
      },
    });
    return status === 201 ? 'accepted' : (/exceeded quota: [^,]+/.exec(body.message ?? '')?.[0] ?? `${status} ${body.message ?? ''}`);
  };

  it('take what fits, and refuse by the quota of the queue, of the workspace, and what names no queue', async () => {
    expect(await submit('fits', '200m', 'adhoc')).toBe('accepted');
    expect(await submit('over-queue', '100m', 'adhoc')).toBe('exceeded quota: queue-adhoc');
    expect(await submit('another', '700m', 'batch')).toBe('accepted');
    // Queues add up to no more than their workspace: one that somebody raised by hand is held by the workspace's own quota.
    await cluster.api(
      'PATCH',
      `/api/v1/namespaces/${SPACE}/resourcequotas/queue-batch`,
      { spec: { hard: { 'requests.cpu': '5' } } },
      MERGE,
    );
    await counted(cluster, '5');
    expect(await submit('over-workspace', '900m', 'batch')).toBe('exceeded quota: workspace');
    expect(await submit('no-queue', '10m')).toBe('exceeded quota: no-queue');
  });
});

/** A quota refuses everything until it was counted once. @param raised what the raised queue may have */
async function counted({ api }: Cluster, raised?: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const { body } = await api('GET', `/api/v1/namespaces/${SPACE}/resourcequotas`);
    const quotas = body.items ?? [];
    const hard = quotas.map(({ status }) => status?.['hard'] as Readonly<Record<string, string>> | undefined);
    const known = raised === undefined || hard.some((one) => one?.['requests.cpu'] === raised);
    if (hard.length > 0 && known && hard.every((one) => one !== undefined)) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('quotas were never counted');
}
