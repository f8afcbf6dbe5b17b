import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PROJECT } from '../support/cli';
import { ESTATES } from '../support/estates';
import { type Cluster, startCluster } from './cluster/cluster';
import { kubectlAt, type Said } from './kubectl';
import { namespaces, stillWaiting } from './settled';

const CLAIMS = ['get', 'persistentvolumeclaims', '-A', '-o', 'jsonpath={.items[*].metadata.uid}'];
const CLASSES = ['get', 'priorityclasses', '-o', 'name'];

describe('local up and down at a cluster of somebody else', () => {
  const estate = mkdtempSync(join(tmpdir(), 'estate-'));
  let cluster: Cluster;
  let classes: Said;

  beforeAll(async () => {
    cpSync(ESTATES['estate'] ?? '', estate, { recursive: true, filter: (path) => !path.includes('.lakewright') });
    const file = join(estate, 'environments', 'local.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('kubernetes:\n', 'kubernetes:\n  context: test\n'));
    cluster = await startCluster();
    classes = await kubectlAt(cluster.kubeconfig)(...CLASSES);
  });
  afterAll(async () => {
    await cluster.stop();
    rmSync(estate, { recursive: true, force: true });
  });

  /** Beside this process, which has the node that it waits for. */
  const local = (what: 'up' | 'down'): Promise<Said> =>
    new Promise((resolve) => {
      const args = [join(PROJECT, 'bin', 'lakewright.js'), 'local', what, '--estate', estate];
      const child = execFile(
        process.execPath,
        args,
        { env: { ...process.env, KUBECONFIG: cluster.kubeconfig } },
        (_error, stdout, stderr) => resolve({ status: child.exitCode ?? 1, text: `${stdout}${stderr}` }),
      );
    });

  it('makes everything, waits until it runs and says where it answers', async () => {
    const { status, text } = await local('up');
    expect({ status, text }).toMatchObject({ status: 0 });
    expect(text).toMatch(/^shared-local: \d+ objects$[^]*^ {2}StatefulSet kafka: ready$[^]*^ {2}Job lending-kafka-\w+: done$/m);
    expect(text).toMatch(/^object store +http:\/\/localhost:\d+$/m);
    expect(await stillWaiting(cluster.api, 0)).toEqual([]);
  });

  it('keeps data when all pods go, and up again changes nothing of it', async () => {
    const kubectl = kubectlAt(cluster.kubeconfig);
    const before = await kubectl(...CLAIMS);
    expect(before.text.split(' ').length).toBeGreaterThan(3);
    expect(await kubectl('delete', 'pods', '-A', '--all', '--wait=false')).toMatchObject({ status: 0 });
    expect(await local('up')).toMatchObject({ status: 0 });
    expect(await kubectl(...CLAIMS)).toEqual(before);
  });

  it('leaves nothing of it, and what was there before stays', async () => {
    expect(await local('down')).toMatchObject({ status: 0 });
    expect(await namespaces(cluster.api)).toEqual([]);
    expect(await kubectlAt(cluster.kubeconfig)(...CLASSES)).toEqual(classes);
    const left = [
      'get',
      'persistentvolumes,clusterroles,clusterrolebindings',
      '-l',
      'app.kubernetes.io/managed-by=lakewright',
      '-o',
      'name',
    ];
    expect(await kubectlAt(cluster.kubeconfig)(...left)).toMatchObject({ text: expect.not.stringContaining('/') as string });
  });
});
