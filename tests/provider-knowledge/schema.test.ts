import { TerraformStack, App } from 'cdktf';
import { NamespaceV1 } from '@cdktf/provider-kubernetes/lib/namespace-v1';
import { Password } from '@cdktf/provider-random/lib/password';
import { PROVIDERS } from '@lakewright/provider-knowledge/providers';
import {
  dataSourceSchema,
  findResourceSchema,
  providerOf,
  providerSchema,
  resourceSchema,
  resourceTypes,
} from '@lakewright/provider-knowledge/schema';

test('resources, data sources and providers are found in the three providers', () => {
  expect(resourceSchema('alicloud_vswitch').block.attributes?.['vpc_id']).toEqual({
    type: 'string',
    optional: true,
    computed: true,
  });
  expect(resourceSchema('kubernetes_namespace_v1').block.block_types?.['metadata']).toMatchObject({
    nesting_mode: 'list',
    max_items: 1,
  });
  expect(resourceSchema('random_password').block.attributes?.['result']).toMatchObject({
    computed: true,
    sensitive: true,
  });
  expect(dataSourceSchema('alicloud_oos_parameters').block.attributes?.['enable_details']).toMatchObject({
    optional: true,
  });
  expect(providerSchema('kubernetes').block.attributes).toHaveProperty('config_path');
  expect(resourceTypes('random')).toContain('random_password');
});

test('an unknown type is refused with the nearest known one', () => {
  expect(findResourceSchema('kubernetes_namespace_v2')).toBeUndefined();
  expect(() => resourceSchema('kubernetes_namespace_v2')).toThrow("fix: did you mean 'kubernetes_namespace_v1'?");
  expect(() => dataSourceSchema('alicloud_zone')).toThrow(
    "[provider.type.unknown] no schema of the data source type 'alicloud_zone' is kept",
  );
  expect(providerOf('helm_release')).toBeUndefined();
});

test('the schemas are those of the versions that the published classes were generated from', () => {
  const stack = new TerraformStack(new App({ outdir: '.unused' }), 'Stack');
  const versions = [new NamespaceV1(stack, 'Namespace', { metadata: {} }), new Password(stack, 'Password', { length: 16 })].map(
    ({ terraformGeneratorMetadata }) => terraformGeneratorMetadata?.providerVersion,
  );
  expect(versions).toEqual([PROVIDERS.kubernetes.version, PROVIDERS.random.version]);
});
