import { conformDocument } from '@lakewright/provider-knowledge/conform';
import { admits } from '@lakewright/provider-knowledge/conform/version-constraint';

const ALICLOUD = { source: 'aliyun/alicloud', version: '1.289.0' };
const VPC = { vpc_name: 'risk', cidr_block: '10.0.0.0/8' };

const GOOD = {
  '//': { metadata: {} },
  terraform: { required_providers: { alicloud: ALICLOUD, random: { source: 'hashicorp/random', version: '~> 3.1' } } },
  provider: { alicloud: [{ region: 'cn-hangzhou', alias: 'main' }] },
  resource: {
    alicloud_vpc: { Vpc: VPC },
    random_password: { Admin: { length: 24 } },
    terraform_data: { Anything: { input: 1 } },
  },
  data: {
    alicloud_zones: { Zones: { available_resource_creation: 'VSwitch' } },
    terraform_remote_state: { Base: { backend: 'oss' } },
  },
  output: { Id: { value: '${alicloud_vpc.Vpc.id}' } },
};

function problems(document: object): string[] {
  return conformDocument(document).map(({ address, code, path, severity }) => `${severity} ${address} ${path} [${code}]`);
}

test('a whole document that conforms', () => {
  expect(conformDocument(GOOD)).toEqual([]);
});

test('problems of resources, data sources and providers carry their address, all at once', () => {
  const document = {
    ...GOOD,
    provider: { alicloud: [{ regio: 'cn-hangzhou' }] },
    resource: { alicloud_vpc: { Vpc: { ...VPC, is_default: 'maybe' }, Other: [VPC, { nam: 1 }] } },
    data: { alicloud_zones: { Zones: { zone: 'x' } } },
  };
  expect(problems(document)).toEqual([
    'error alicloud_vpc.Vpc is_default [conform.value.type]',
    'error alicloud_vpc.Other nam [conform.attribute.unknown]',
    'error data.alicloud_zones.Zones zone [conform.attribute.unknown]',
    'error provider.alicloud regio [conform.attribute.unknown]',
  ]);
});

test.each([
  ['an undeclared provider', {}, 'error terraform.required_providers alicloud [conform.provider.undeclared]'],
  [
    'another source',
    { alicloud: { ...ALICLOUD, source: 'hashicorp/alicloud' } },
    'error terraform.required_providers alicloud [conform.provider.source]',
  ],
  ['no source', { alicloud: { version: '1.289.0' } }, 'error terraform.required_providers alicloud [conform.provider.source]'],
  [
    'another version',
    { alicloud: { ...ALICLOUD, version: '~> 1.290' } },
    'error terraform.required_providers alicloud [conform.provider.version]',
  ],
])('%s is refused', (_, declared, problem) => {
  const resource = { alicloud_vpc: { Vpc: VPC } };
  expect(problems({ terraform: { required_providers: declared }, resource })).toEqual([problem]);
  expect(problems({ terraform: { required_providers: [{ alicloud: ALICLOUD }] }, resource })).toEqual([]);
});

test('a provider that is not kept is said not to be checked', () => {
  const document = { ...GOOD, resource: { helm_release: { Spark: { any: 'thing' } } } };
  expect(problems(document)).toEqual(['warning terraform.required_providers helm [conform.provider.unknown]']);
});

test.each([
  ['1.289.0', true],
  ['= 1.289.0', true],
  ['1.288.0', false],
  ['!= 1.289.0', false],
  ['>= 1.200, < 2.0', true],
  ['>= 1.200, < 1.289', false],
  ['> 1.289.0', false],
  ['<= 1.289.0', true],
  ['~> 1.0', true],
  ['~> 1.289.0', true],
  ['~> 1.288.0', false],
  ['~> 2.0', false],
  ['v1.289', true],
])('constraint %s: %s', (constraint, expected) => {
  expect(admits(constraint, '1.289.0')).toBe(expected);
});
