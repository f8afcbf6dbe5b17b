import { type Account, account } from './account';

let here: Account;
const VSWITCH = { cidr_block: '10.1.0.0/16', zone_id: 'cn-hangzhou-i', vswitch_name: 's' };

beforeAll(async () => {
  here = await account();
  const vpc = await here.make('alicloud_vpc', { vpc_name: 'net', cidr_block: '10.0.0.0/8' });
  const vswitch_id = (await here.make('alicloud_vswitch', { ...VSWITCH, vpc_id: vpc['id'] }))['id'];
  await here.make('alicloud_db_instance', {
    engine: 'PostgreSQL',
    engine_version: '16.0',
    instance_type: 'pg.n2.2c.1m',
    instance_storage: 50,
    vswitch_id,
    instance_name: 'db',
  });
  await here.make('alicloud_kvstore_instance', {
    db_instance_name: 'cache',
    instance_class: 'redis.master.small.default',
    vswitch_id,
    instance_type: 'Redis',
    engine_version: '5.0',
  });
  await here.make('alicloud_ram_role', { role_name: 'etl', assume_role_policy_document: '{"Statement":[],"Version":"1"}' });
  await here.make('alicloud_eip_address', { address_name: 'out' });
});

const only = async (type: string, list: string, asked = {}): Promise<Record<string, unknown>> =>
  ((await here.data(type, asked))[list] as Record<string, unknown>[])[0] ?? {};
const ids = async (type: string, asked = {}) => (await here.data(type, asked))['ids'] as string[];

test('the resource group that every account has is listed, and things are in it', async () => {
  const [id] = await ids('alicloud_resource_manager_resource_groups', { name_regex: '^default$' });
  expect(id).toMatch(/^rg-acfm/);
  expect(await only('alicloud_vpcs', 'vpcs')).toMatchObject({ resource_group_id: id });
});

test('roles are told by their number', async () => {
  const { ids: found, names, roles } = await here.data('alicloud_ram_roles');
  expect(found).toEqual([expect.stringMatching(/^3\d{17}$/)]);
  expect([names, (roles as { id: string }[])[0]?.id]).toEqual([['etl'], (found as string[])[0]]);
  expect(await ids('alicloud_ram_roles', { ids: found })).toEqual(found);
});

test('networks name their subnets, databases and caches where they lie and how they are reached', async () => {
  const vpc = await only('alicloud_vpcs', 'vpcs');
  const [vswitch] = await ids('alicloud_vswitches');
  expect(vpc['vswitch_ids']).toEqual([vswitch]);
  expect(await only('alicloud_db_instances', 'instances')).toMatchObject({
    vpc_id: vpc['id'],
    vswitch_id: vswitch,
    availability_zone: 'cn-hangzhou-i',
    port: '5432',
    connection_string: expect.stringMatching(/\.pg\.rds\.aliyuncs\.com$/),
    charge_type: 'Postpaid',
    db_type: 'Primary',
    net_type: 'Intranet',
    expire_time: '',
  });
  expect(await only('alicloud_kvstore_instances', 'instances')).toMatchObject({
    vpc_id: vpc['id'],
    zone_id: 'cn-hangzhou-i',
    port: 6379,
    maintain_start_time: '18:00Z',
    network_type: 'VPC',
  });
});

test('zones: those that span several, those with a disk or a machine', async () => {
  expect(await ids('alicloud_zones', { available_resource_creation: 'VSwitch' })).toContain('cn-hangzhou-i');
  expect(await ids('alicloud_zones', { available_resource_creation: 'Rds', multi: true })).toContain('cn-hangzhou-MAZ1(h,i)');
  expect(await ids('alicloud_zones', { available_disk_category: 'cloud_essd', available_instance_type: 'ecs.g7.xlarge' })).toHaveLength(4);
  expect(await ids('alicloud_zones', { available_disk_category: 'ephemeral_ssd' })).toEqual([]);
  expect(await only('alicloud_db_zones', 'zones', { multi_zone: true })).toEqual({
    id: 'cn-hangzhou-MAZ1(h,i)',
    multi_zone_ids: ['cn-hangzhou-h', 'cn-hangzhou-i'],
  });
  for (const type of ['kvstore', 'hbase', 'enhanced_nat_available']) expect(await ids(`alicloud_${type}_zones`)).toContain('cn-hangzhou-i');
});

test('machines by family, databases by engine', async () => {
  expect(await ids('alicloud_instance_types', { instance_type_family: 'ecs.r7', cpu_core_count: 4 })).toEqual(['ecs.r7.xlarge']);
  expect(await ids('alicloud_instance_types', { availability_zone: 'cn-beijing-h' })).toEqual([]);
  expect((await ids('alicloud_db_instance_classes', { engine: 'PostgreSQL' })).every((id) => id.startsWith('pg.'))).toBe(true);
  expect((await ids('alicloud_db_instance_classes', { engine: 'MySQL' })).every((id) => id.startsWith('mysql.'))).toBe(true);
});

test('times are written as each service writes them', async () => {
  const bucket = await here.make('alicloud_oss_bucket', { bucket: 'lake' });
  expect(bucket['creation_date']).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(await only('alicloud_vpcs', 'vpcs')).toMatchObject({ creation_time: expect.stringMatching(/T.*Z$/) });
});

test('a cluster has a way in', async () => {
  const { kube_config: config } = await here.data('alicloud_cs_cluster_credential', { cluster_id: 'c-1' });
  expect(JSON.parse(String(config))).toMatchObject({ clusters: [{ cluster: { server: expect.stringContaining('c-1') } }] });
});

test('images by name, owner and age', async () => {
  expect(await ids('alicloud_images', { name_regex: '^ubuntu_22', owners: 'system' })).toEqual([
    expect.stringMatching(/^ubuntu_22_04_x64.*vhd$/),
  ]);
  expect(await ids('alicloud_images', { name_regex: '^ubuntu', most_recent: true })).toHaveLength(1);
  expect(await ids('alicloud_images', { owners: 'self' })).toEqual([]);
  expect(await ids('alicloud_images', { name_regex: '(?i)^DEBIAN' })).toHaveLength(1);
  expect(await ids('alicloud_vpcs', { name_regex: '(?i)^NET$' })).toHaveLength(1);
  expect(await only('alicloud_images', 'images')).toMatchObject({ os_type: 'linux', status: 'Available' });
});

test('quotas and prices', async () => {
  expect(await only('alicloud_quotas_quotas', 'quotas', { product_code: 'vpc', quota_action_code: 'vpc_quota_vpcs_num' })).toMatchObject({
    total_quota: 10,
    total_usage: 1,
  });
  expect(await only('alicloud_cloud_control_prices', 'prices', { product: 'ECS', resource_code: 'Instance' })).toMatchObject({
    currency: 'CNY',
  });
  const asked = { product_code: 'rds', product_type: 'rds', subscription_type: 'PayAsYouGo' };
  expect(await ids('alicloud_bss_open_api_pricing_modules', asked)).toEqual(['rds:rds:PayAsYouGo:InstanceType']);
});

test('a list that nobody wrote a row for, and services that are opened where they are asked to', async () => {
  expect(await only('alicloud_eip_addresses', 'addresses')).toMatchObject({ address_name: 'out', id: expect.stringMatching(/^eip-/) });
  expect(await ids('alicloud_eip_addresses', { name_regex: '^in$' })).toEqual([]);
  expect(await here.data('alicloud_ack_service', { enable: 'On', type: 'propayasgo' })).toMatchObject({ status: 'Opened' });
  expect(await here.data('alicloud_oss_service', {})).toMatchObject({ status: '' });
});
