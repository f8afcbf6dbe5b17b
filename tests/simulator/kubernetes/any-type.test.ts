import { withEmptyBlocks } from '@lakewright/provider-knowledge/planning/empty-blocks';
import type { TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { Dynamic, type ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import { allTypes, resourceTypes } from '@lakewright/provider-knowledge/schema';
import { Store } from '../../../simulator/cloud/store';
import { kubernetesProvider } from '../../../simulator/kubernetes/provider';
import { assertApplied, assertPlanned } from '../../../simulator/protocol/invariants';
import { catalogue } from '../../../simulator/schema/catalogue';
import { fromWire } from '../../../simulator/values/codec';
import { bodyOf } from '../generated/body';

const TYPES = catalogue('kubernetes');
const SESSION = { connection: '1', label: '', region: '' };
const MANIFEST = 'kubernetes_manifest';

/** Plans, makes, reads and removes; the second plan must be the first state. */
async function lives(model: TypeModel, config: ObjectValue): Promise<void> {
  const provider = kubernetesProvider(TYPES, await Store.open(undefined));
  expect(provider.validateResource(model, config)).toEqual([]);
  const { planned } = provider.plan(SESSION, model, null, config);
  assertPlanned(model, null, config, planned);
  const { state, diagnostics, deviates = [] } = await provider.create(SESSION, model, planned, config);
  expect([model.type, diagnostics ?? []]).toEqual([model.type, []]);
  assertApplied(model, planned, state ?? {}, new Set(deviates), true);
  const read = (await provider.read(SESSION, model, withEmptyBlocks(model.block, state ?? {}))).state ?? {};
  const held = withEmptyBlocks(model.block, read);
  expect([model.type, provider.plan(SESSION, model, held, config).planned]).toEqual([model.type, held]);
}

test('every type of the provider is planned, made, read and settled, also those on no allow-list', async () => {
  const all = allTypes('kubernetes').resources;
  expect(all.length).toBeGreaterThan(80);
  expect(resourceTypes('kubernetes')).not.toContain('kubernetes_daemonset');
  for (const type of all.filter((one) => one !== MANIFEST)) {
    const model = TYPES.resource(type);
    await lives(model, withEmptyBlocks(model.block, fromWire(model.block.type, bodyOf(model, 'minimal', 'minimal')) as ObjectValue));
  }
});

test('a data source finds the object of its name', async () => {
  const store = await Store.open(undefined);
  const provider = kubernetesProvider(TYPES, store);
  const model = TYPES.resource('kubernetes_config_map_v1');
  const config = (written: object): ObjectValue => withEmptyBlocks(model.block, fromWire(model.block.type, written) as ObjectValue);
  const written = config({ metadata: [{ name: 'conf' }], data: { a: '1' } });
  await provider.create(SESSION, model, provider.plan(SESSION, model, null, written).planned, written);
  const source = TYPES.dataSource('kubernetes_config_map');
  const asked = (name: string) =>
    withEmptyBlocks(source.block, fromWire(source.block.type, { metadata: [{ name, namespace: 'default' }] }) as ObjectValue);
  expect((await provider.data(SESSION, source, asked('conf'))).state).toMatchObject({ id: 'default/conf', data: { a: '1' } });
  expect((await provider.data(SESSION, source, asked('other'))).state?.['data'] ?? null).toBeNull();
});

test('a manifest is taken as it is', async () => {
  const model = TYPES.resource(MANIFEST);
  const manifest = new Dynamic(['object', { kind: 'string', apiVersion: 'string' }], {
    kind: 'ConfigMap',
    apiVersion: 'v1',
  });
  await lives(model, withEmptyBlocks(model.block, { ...(fromWire(model.block.type, {}) as ObjectValue), manifest }));
});
