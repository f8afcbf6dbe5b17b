import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lakewright } from '../support/cli';
import { ESTATES } from '../support/estates';
import { type Cluster, startCluster } from './cluster/cluster';
import { kubectlAt } from './kubectl';
import { namespaces, stillWaiting } from './settled';

/** The files that a command printed, in the order in which they are to be applied: a platform, then what stands on it. */
const filesIn = (folder: string, printed: string): string[] =>
  [...printed.matchAll(/\S+\.yaml/g)].map(([path]) => path).filter((path) => readdirSync(folder).includes(path.split('/').at(-1) ?? ''));

/** Each estate has a cluster, all side by side, since most of the time is waiting. Each test goes on where the one before it ended. */
describe('manifests of every estate at a real Kubernetes API', () => {
  const root = mkdtempSync(join(tmpdir(), 'manifests-'));
  const files: Record<string, readonly string[]> = {};
  const clusters: Record<string, Cluster> = {};

  beforeAll(async () => {
    for (const [name, estate] of Object.entries(ESTATES)) {
      const folder = join(root, name);
      const { status, stdout, stderr } = lakewright(['local', 'manifests', '--estate', estate, '--out', folder]);
      expect({ name, status, stderr }).toMatchObject({ name, status: 0 });
      files[name] = filesIn(folder, stdout);
      expect(files[name]).toHaveLength(readdirSync(folder).length);
    }
    await Promise.all(Object.keys(ESTATES).map(async (name) => (clusters[name] = await startCluster())));
  });
  afterAll(async () => {
    await Promise.all(Object.values(clusters).map((cluster) => cluster.stop()));
    rmSync(root, { recursive: true, force: true });
  });

  const inEach = async <T>(look: (cluster: Cluster, name: string) => Promise<T>): Promise<Readonly<Record<string, T>>> =>
    Object.fromEntries(await Promise.all(Object.entries(clusters).map(async ([name, it]) => [name, await look(it, name)] as const)));
  /** Calls kubectl for an estate as often as there are calls; gives what it said, without lines that are as expected. */
  const ofAll = (calls: (files: readonly string[]) => readonly (readonly string[])[], expected: RegExp): Promise<object> =>
    inEach(async ({ kubeconfig }, name) => {
      const said: string[] = [];
      for (const call of calls(files[name] ?? [])) {
        const { status, text } = await kubectlAt(kubeconfig)(...call);
        said.push(`${status === 0 ? '' : `exit ${status} `}${text.replace(expected, '')}`);
      }
      return said.join('');
    });
  const apply = (): Promise<object> =>
    ofAll((its) => its.map((file) => ['apply', '--server-side', '--validate=strict', '-f', file]), /^.* serverside-applied\n/gm);
  const each = <T>(value: T): Readonly<Record<string, T>> => Object.fromEntries(Object.keys(ESTATES).map((name) => [name, value]));

  it('are applied with strict validation', async () => expect(await apply()).toEqual(each('')));

  it('become ready', async () => expect(await inEach(({ api }) => stillWaiting(api, 240))).toEqual(each([])));

  it('differ in nothing', async () => {
    expect(await ofAll((its) => its.map((file) => ['diff', '--server-side', '-f', file]), /^$/g)).toEqual(each(''));
  });

  it('are applied again', async () => expect(await apply()).toEqual(each('')));

  it('go', async () => {
    // With a namespace goes what is in it; in one call, since each waits for its pods' grace.
    const removal = (its: readonly string[]): string[] => [...its].reverse().flatMap((file) => ['-f', file]);
    const all = await ofAll((its) => [['delete', '--ignore-not-found', '--timeout=120s', ...removal(its)]], /^.* deleted.*\n/gm);
    expect(all).toEqual(each(''));
    expect(await inEach(({ api }) => namespaces(api))).toEqual(each([]));
  });
});
