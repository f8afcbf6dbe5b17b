import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { DataAlicloudOosParameters } from '@cdktf/provider-alicloud/lib/data-alicloud-oos-parameters';
import { AlicloudProvider } from '@cdktf/provider-alicloud/lib/provider';
import { StarRocksInstance } from '@cdktf/provider-alicloud/lib/star-rocks-instance';
import { conformDocument } from '@lakewright/provider-knowledge/conform';
import { PROVIDERS } from '@lakewright/provider-knowledge/providers';
import { readAllowList } from '@lakewright/provider-knowledge/allow-list';

const CLASSES = resolve(__dirname, '..', '..', 'packages', 'provider-alicloud');

const LIB = join(CLASSES, 'lib');

interface GeneratedClass {
  readonly tfResourceType?: string;
}

/** Terraform type of the one class of a module that is a resource, data source or provider. */
function typeIn(folder: string): string | undefined {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the modules to load are only known at run time
  const module = require(`@cdktf/provider-alicloud/lib/${folder}`) as Record<string, GeneratedClass>;
  return Object.values(module).find(({ tfResourceType }) => tfResourceType !== undefined)?.tfResourceType;
}

test('every generated module loads, and together they are the allow-lists and the provider', () => {
  const folders = readdirSync(LIB).filter((name) => !name.startsWith('.'));
  const data = folders.filter((name) => name.startsWith('data-alicloud-'));
  const resources = folders.filter((name) => !data.includes(name) && name !== 'provider');
  expect(resources.map(typeIn).sort()).toEqual(
    readAllowList('resources.txt')
      .map(({ type }) => type)
      .sort(),
  );
  expect(data.map(typeIn).sort()).toEqual(
    readAllowList('data-sources.txt')
      .map(({ type }) => type)
      .sort(),
  );
  expect(typeIn('provider')).toBe('alicloud');
  expect(folders.filter((name) => !existsSync(join(LIB, name, 'index.d.ts')))).toEqual([]);
});

test('a stack of generated classes becomes Terraform JSON that conforms', () => {
  const stack = new TerraformStack(new App({ outdir: '.unused' }), 'Stack');
  new AlicloudProvider(stack, 'Alicloud', { region: 'cn-hangzhou' });
  const parameters = new DataAlicloudOosParameters(stack, 'Outputs', { parameterName: 'risk', enableDetails: true });
  new StarRocksInstance(stack, 'Warehouse', {
    instanceName: 'risk',
    adminPassword: parameters.parameters.get(0).value,
    clusterZoneId: 'cn-hangzhou-i',
    packageType: 'official',
    payType: 'postPaid',
    runMode: 'shared_data',
    version: '3.3',
    vpcId: 'vpc-1',
    frontendNodeGroups: [{ cu: 8, residentNodeNumber: 3 }],
    kmsKeyId: undefined,
  });
  const document = stack.toTerraform() as { terraform: object; resource: Record<string, Record<string, object>> };
  expect(document.terraform).toEqual({
    required_providers: { alicloud: { source: 'aliyun/alicloud', version: PROVIDERS.alicloud.version } },
  });
  expect(document.resource['alicloud_star_rocks_instance']?.['Warehouse']).toMatchObject({
    frontend_node_groups: [{ cu: 8, resident_node_number: 3 }],
    admin_password: '${data.alicloud_oos_parameters.Outputs.parameters[0].value}',
  });
  expect(conformDocument(document)).toEqual([]);
});
