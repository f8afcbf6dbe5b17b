import { ExistingCluster } from '../../../constructs/metastore/existing-cluster';
import { synth } from '../../support/synth';

test('a metastore that is there is looked for, and known by its masters; nothing is made', () => {
  let uris = '';
  const document = synth((stack) => {
    uris = new ExistingCluster(stack, 'Metastore', { existing: 'c-1' }).thriftUris;
  });
  expect(document.counts).toEqual({});
  const data = document.json['data'] as Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  expect(Object.values(data['alicloud_emrv2_clusters'] ?? {})[0]).toMatchObject({
    ids: ['c-1'],
    lifecycle: { postcondition: [{ condition: '${contains(self.ids, "c-1")}' }] },
  });
  expect(uris).toMatch(
    /^\$\{join\(",", formatlist\("thrift:\/\/%s:9083", sort\(\[for one in data\.alicloud_emrv2_cluster_instances\..* if .*"MASTER"\]\)\)\)\}$/,
  );
});
