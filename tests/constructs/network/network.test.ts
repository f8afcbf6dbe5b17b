import { Network, type NetworkProps } from '../../../constructs/network/network';
import { OPENINGS } from '../../../constructs/registry';
import { refusal, synth } from '../../support/synth';

const PROPS: NetworkProps = {
  name: 'acme-prod',
  cidr: '10.20.0.0/16',
  zones: ['cn-hangzhou-i', 'cn-hangzhou-j'],
  openings: OPENINGS,
};
const build = (props: Partial<NetworkProps> = {}) => synth((stack) => new Network(stack, 'Network', { ...PROPS, ...props }));
const refused = (props: Partial<NetworkProps>) => refusal((stack) => new Network(stack, 'Network', { ...PROPS, ...props }));

test('defaults: a VPC, a vSwitch per zone, a security group, a private way to OSS, no way out', () => {
  const document = build();
  expect(document.counts).toEqual({
    alicloud_vpc: 1,
    alicloud_vswitch: 2,
    alicloud_security_group: 1,
    alicloud_security_group_rule: Object.keys(OPENINGS).length,
    alicloud_vpc_gateway_endpoint: 1,
    alicloud_vpc_gateway_endpoint_route_table_attachment: 1,
  });
  expect(document.resource('alicloud_vpc')).toMatchObject({
    vpc_name: 'acme-prod',
    cidr_block: '10.20.0.0/16',
  });
  expect(document.resources('alicloud_vswitch')).toEqual([
    expect.objectContaining({
      zone_id: 'cn-hangzhou-i',
      cidr_block: '10.20.128.0/20',
      vswitch_name: 'acme-prod-cn-hangzhou-i',
    }),
    expect.objectContaining({
      zone_id: 'cn-hangzhou-j',
      cidr_block: '10.20.144.0/20',
      vswitch_name: 'acme-prod-cn-hangzhou-j',
    }),
  ]);
});

test('what it hands out refers to what it made', () => {
  synth((stack) => {
    const network = new Network(stack, 'Network', PROPS);
    expect(network.vpcId).toMatch(/^\$\{alicloud_vpc\.Network_Vpc_\w+\.id\}$/);
    expect(network.securityGroupId).toMatch(/^\$\{alicloud_security_group\.Network_DataServices_Group_\w+\.id\}$/);
    expect(network.zones).toEqual(PROPS.zones);
    expect(Object.keys(network.vswitches)).toEqual(PROPS.zones);
    expect(network.vswitches['cn-hangzhou-i']).toMatch(/^\$\{alicloud_vswitch\.Network_Zones_cn-hangzhou-i_\w+\.id\}$/);
    expect(network.vswitchCidrs).toEqual({
      'cn-hangzhou-i': '10.20.128.0/20',
      'cn-hangzhou-j': '10.20.144.0/20',
    });
    expect(network.publicIp).toBeUndefined();
  });
});

test('a zone more or less leaves every other vSwitch as it is', () => {
  const before = build().json.resource?.['alicloud_vswitch'] ?? {};
  const after = build({ zones: ['cn-hangzhou-b', 'cn-hangzhou-j', 'cn-hangzhou-i'] }).json.resource?.['alicloud_vswitch'] ?? {};
  expect(after).toMatchObject(before);
  expect(Object.keys(after)).toHaveLength(3);
});

test.each(Object.entries(OPENINGS))('the network reaches %s, and nobody else does', (key, { ports, why }) => {
  expect(build().resource('alicloud_security_group_rule', `Network_DataServices_${key}`)).toMatchObject({
    type: 'ingress',
    policy: 'accept',
    ip_protocol: 'tcp',
    nic_type: 'intranet',
    priority: 1,
    port_range: ports,
    cidr_ip: '10.20.0.0/16',
    description: why,
    lifecycle: { create_before_destroy: true },
  });
});

test('openings are well formed and never overlap, for two rules of one port would be one rule', () => {
  const ranges = Object.values(OPENINGS).map(({ ports }) => ports.split('/').map(Number) as [number, number]);
  for (const [first, last] of ranges) expect(first > 0 && first <= last && last < 65536).toBe(true);
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  sorted.slice(1).forEach(([first], index) => expect(first).toBeGreaterThan(sorted[index]?.[1] ?? 0));
});

test('the way to OSS is of the region, open to RAM, and in the route table of the network', () => {
  const document = synth((stack) => new Network(stack, 'Network', { ...PROPS, zones: ['ap-southeast-1a'] }), {
    region: 'ap-southeast-1',
  });
  expect(document.resource('alicloud_vpc_gateway_endpoint')).toMatchObject({
    service_name: 'com.aliyun.ap-southeast-1.oss',
    policy_document: '{"Version":"1","Statement":[{"Effect":"Allow","Action":["*"],"Principal":["*"],"Resource":["*"]}]}',
  });
  expect(document.resource('alicloud_vpc_gateway_endpoint')).not.toHaveProperty('route_tables');
  expect(document.resource('alicloud_vpc_gateway_endpoint_route_table_attachment')['route_table_id']).toMatch(
    /^\$\{alicloud_vpc\.Network_Vpc_\w+\.route_table_id\}$/,
  );
});

test('ossGateway: false leaves it out', () =>
  expect(build({ ossGateway: false }).counts).not.toHaveProperty('alicloud_vpc_gateway_endpoint'));

test('nat: one gateway, one address, an entry per vSwitch that waits for the address to be bound', () => {
  const document = build({ nat: true });
  expect(document.counts).toMatchObject({
    alicloud_nat_gateway: 1,
    alicloud_eip_address: 1,
    alicloud_eip_association: 1,
    alicloud_snat_entry: 2,
  });
  expect(document.resource('alicloud_nat_gateway')).toMatchObject({
    nat_type: 'Enhanced',
    payment_type: 'PayAsYouGo',
    internet_charge_type: 'PayByLcu',
    vswitch_id: expect.stringContaining('Zones_cn-hangzhou-i_') as string,
    lifecycle: { ignore_changes: ['vswitch_id'] },
  });
  expect(document.resource('alicloud_eip_address')).toMatchObject({
    internet_charge_type: 'PayByTraffic',
    bandwidth: '100',
  });
  const [association] = document.addresses.filter((address) => address.startsWith('alicloud_eip_association'));
  for (const entry of document.resources('alicloud_snat_entry')) expect(entry['depends_on']).toEqual([association]);
  expect(document.resources('alicloud_snat_entry').map((entry) => entry['source_vswitch_id'])).toEqual([
    expect.stringContaining('cn-hangzhou-i'),
    expect.stringContaining('cn-hangzhou-j'),
  ]);
});

test('nat: the public address is handed out', () => {
  synth((stack) => expect(new Network(stack, 'Network', { ...PROPS, nat: true }).publicIp).toMatch(/\.ip_address\}$/));
});

test('fails when the range is none, with the zones at the same time', () => {
  expect(refused({ cidr: '10.20.1.0/16', zones: ['cn-shanghai-b'] })).toMatchInlineSnapshot(`
"test/Network: 2 problems
  - [network.cidr.unusable] cidr: '10.20.1.0/16' does not start on its own boundary, 10.20.0.0/16 does
    fix: write a private block, like 10.20.0.0/16
  - [network.zones.unusable] zones: 'cn-shanghai-b' is not a zone of cn-hangzhou
    fix: write zones: [cn-hangzhou-h], or other zones of the region"
`);
});

test('fails when there is no zone', () => expect(refused({ zones: [] })).toContain('[network.zones.unusable] zones: there is no zone'));

test('the fix spells zones as the region does', () => {
  expect(
    refusal((stack) => new Network(stack, 'Network', PROPS), {
      region: 'ap-southeast-1',
    }),
  ).toContain('write zones: [ap-southeast-1b]');
});

test('fails when the name is none that a VPC takes', () => {
  expect(refused({ name: 'http://acme' })).toContain(
    "[name.unusable] name: a VPC name must be 1-128 characters, not starting with http:// or https://, got 'http://acme'",
  );
});

test('two side by side share nothing', () => {
  const document = synth((stack) => {
    new Network(stack, 'One', { ...PROPS, name: 'one', nat: true });
    new Network(stack, 'Two', {
      ...PROPS,
      name: 'two',
      nat: true,
      cidr: '10.21.0.0/16',
    });
  });
  const names = [
    ['alicloud_vpc', 'vpc_name'],
    ['alicloud_vswitch', 'vswitch_name'],
    ['alicloud_security_group', 'security_group_name'],
    ['alicloud_nat_gateway', 'nat_gateway_name'],
  ] as const;
  for (const [type, attribute] of names) {
    const all = document.resources(type).map((resource) => resource[attribute]);
    expect(new Set(all).size).toBe(all.length);
  }
  expect(document.counts).toMatchObject({
    alicloud_vpc: 2,
    alicloud_vswitch: 4,
    alicloud_snat_entry: 4,
  });
});
