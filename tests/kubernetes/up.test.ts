import { LocalCluster } from './local-cluster';
import type { Said } from './kubectl';
import { namespaces, stillWaiting } from './settled';

const CLAIMS = ['get', 'persistentvolumeclaims', '-A', '-o', 'jsonpath={.items[*].metadata.uid}'];
const CLASSES = ['get', 'priorityclasses', '-o', 'name'];

describe('local up and down at a cluster of somebody else', () => {
  let there: LocalCluster;
  let classes: Said;

  beforeAll(async () => {
    there = await LocalCluster.start();
    classes = await there.kubectl(...CLASSES);
  });
  afterAll(() => there.stop());

  it('makes everything, waits until it runs and says where it answers', async () => {
    const { status, text } = await there.local('up');
    expect({ status, text }).toMatchObject({ status: 0 });
    expect(text).toMatch(/^shared-local: \d+ objects$[^]*^ {2}StatefulSet kafka: ready$[^]*^ {2}Job lending-kafka-\w+: done$/m);
    expect(text).toMatch(/^object store +http:\/\/localhost:\d+$/m);
    expect(await stillWaiting(there.cluster.api, 0)).toEqual([]);
  });

  it('keeps data when all pods go, and up again changes nothing of it', async () => {
    const { kubectl } = there;
    const before = await kubectl(...CLAIMS);
    expect(before.text.split(' ').length).toBeGreaterThan(3);
    expect(await kubectl('delete', 'pods', '-A', '--all', '--wait=false')).toMatchObject({ status: 0 });
    expect(await there.local('up')).toMatchObject({ status: 0 });
    expect(await kubectl(...CLAIMS)).toEqual(before);
  });

  it('leaves nothing of it, and what was there before stays', async () => {
    expect(await there.local('down')).toMatchObject({ status: 0 });
    expect(await namespaces(there.cluster.api)).toEqual([]);
    expect(await there.kubectl(...CLASSES)).toEqual(classes);
    const left = [
      'get',
      'persistentvolumes,clusterroles,clusterrolebindings',
      '-l',
      'app.kubernetes.io/managed-by=lakewright',
      '-o',
      'name',
    ];
    expect(await there.kubectl(...left)).toMatchObject({ text: expect.not.stringContaining('/') as string });
  });
});
