import { allTypes, resourceTypes } from '@lakewright/provider-knowledge/schema';
import { startSimulator } from '../../simulator';
import { catalogue } from '../../simulator/schema/catalogue';

test('every type of the provider has a model with its facts, also those on no allow-list', () => {
  const { resources, dataSources } = allTypes('alicloud');
  expect([resources.length, dataSources.length]).toEqual([1184, 780]);
  const types = catalogue('alicloud');
  expect(resourceTypes('alicloud')).not.toContain('alicloud_mongodb_instance');
  const { attributes } = types.resource('alicloud_mongodb_instance').block;
  expect(attributes.find(({ name }) => name === 'engine_version')).toMatchObject({ required: true });
  expect(attributes.filter(({ forceNew }) => forceNew).map(({ name }) => name)).toContain('vpc_id');
  expect(() => types.resource('alicloud_vswich')).toThrow('does not serve alicloud_vswich');
});

test('is found without a source, and by OpenTofu', async () => {
  const simulator = await startSimulator({ types: { resources: [], dataSources: [] } });
  const reached = Object.keys(JSON.parse(simulator.env['TF_REATTACH_PROVIDERS'] ?? '{}') as object);
  await simulator.stop();
  expect(reached).toEqual(
    expect.arrayContaining([
      'registry.terraform.io/hashicorp/alicloud',
      'registry.opentofu.org/aliyun/alicloud',
      'registry.opentofu.org/hashicorp/random',
    ]),
  );
});
