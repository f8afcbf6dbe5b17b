import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lakewright } from '../support/cli';
import { ESTATES } from '../support/estates';
import { type Cluster, startCluster } from './cluster/cluster';
import { type Kubectl, kubectlAt } from './kubectl';
import { namespaces, stillWaiting } from './settled';

/** Commands in the order in which files are to be applied: a platform, then what stands on it. */
const filesIn = (folder: string, printed: string): string[] =>
  [...printed.matchAll(/\S+\.yaml/g)].map(([path]) => path).filter((path) => readdirSync(folder).includes(path.split('/').at(-1) ?? ''));

describe('manifests of every estate at a real Kubernetes API', () => {
  let cluster: Cluster;
  let kubectl: Kubectl;
  const folders: string[] = [];

  beforeAll(async () => {
    cluster = await startCluster();
    kubectl = kubectlAt(cluster.kubeconfig);
  });
  afterAll(async () => {
    await cluster.stop();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(ESTATES))('%s: applied, ready, nothing differs, applied again, gone', async (_name, estate) => {
    const folder = mkdtempSync(join(tmpdir(), 'manifests-'));
    folders.push(folder);
    const { status, stdout, stderr } = lakewright(['local', 'manifests', '--estate', estate, '--out', folder]);
    expect({ status, stderr }).toMatchObject({ status: 0 });
    const files = filesIn(folder, stdout);
    expect(files).toHaveLength(readdirSync(folder).length);
    const apply = async (): Promise<void> => {
      for (const file of files) {
        const said = await kubectl('apply', '--server-side', '--validate=strict', '-f', file);
        expect({ file, ...said, text: said.text.replace(/^.* serverside-applied\n/gm, '') }).toEqual({ file, status: 0, text: '' });
      }
    };

    await apply();
    expect(await stillWaiting(cluster.api, 90)).toEqual([]);
    for (const file of files) expect(await kubectl('diff', '--server-side', '-f', file)).toEqual({ status: 0, text: '' });
    await apply();

    // With a namespace goes what is in it; all at once, since each waits for its pods' grace.
    const removed = await kubectl('delete', '--ignore-not-found', '--timeout=90s', ...[...files].reverse().flatMap((file) => ['-f', file]));
    expect({ ...removed, text: removed.text.replace(/^.* deleted.*\n/gm, '') }).toEqual({ status: 0, text: '' });
    expect(await namespaces(cluster.api)).toEqual([]);
  });
});
