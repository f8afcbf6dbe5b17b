import { homeRegion } from '../../simulator/alicloud/account';
import { account } from './account';

const VPC = { vpc_name: 'net', cidr_block: '10.0.0.0/8' };

test('an entry of a NAT gateway waits for the association of its address', async () => {
  const here = await account();
  const vpc = await here.make('alicloud_vpc', VPC);
  const vswitch = await here.make('alicloud_vswitch', { vpc_id: vpc['id'], cidr_block: '10.1.0.0/16', zone_id: 'cn-hangzhou-i' });
  const nat = await here.make('alicloud_nat_gateway', { vpc_id: vpc['id'], vswitch_id: vswitch['id'], nat_type: 'Enhanced' });
  const eip = await here.make('alicloud_eip_address', { address_name: 'out' });
  const entry = here.make('alicloud_snat_entry', {
    snat_table_id: nat['snat_table_ids'],
    snat_ip: eip['ip_address'],
    source_cidr: '10.0.0.0/8',
  });
  await new Promise((resolve) => setTimeout(resolve, 60));
  await here.make('alicloud_eip_association', { allocation_id: eip['id'], instance_id: nat['id'] });
  expect(await entry).toMatchObject({ snat_ip: eip['ip_address'] });
});

test('a key of the shared service has a policy, a bucket logs to itself, and a key that counts for nothing need not be there', async () => {
  const here = await account();
  const network = { networks: { s: 1 } };
  expect(
    await here.refused('alicloud_kms_policy', {
      kms_instance_id: 'shared',
      policy_name: 'p',
      permissions: ['RbacPermission/Template/CryptoServiceKeyUser'],
      resources: ['*'],
      access_control_rules: JSON.stringify(network),
    }),
  ).toBe('');
  expect(
    await here.refused('alicloud_kms_policy', {
      kms_instance_id: 'kst-none',
      policy_name: 'q',
      permissions: ['x'],
      resources: ['*'],
      access_control_rules: '{}',
    }),
  ).toContain('DKMSInstanceNotFound');
  expect(await here.refused('alicloud_oss_bucket', { bucket: 'lake', logging: [{ target_bucket: 'lake', target_prefix: 'log/' }] })).toBe(
    '',
  );
  expect(await here.refused('alicloud_oss_bucket', { bucket: 'other', logging: [{ target_bucket: 'nowhere' }] })).toContain('NoSuchBucket');

  const vpc = await here.make('alicloud_vpc', VPC);
  const warehouse = (over: object) => ({
    instance_name: 'wh',
    admin_password: 'Pw-1-abcdef',
    cluster_zone_id: 'cn-hangzhou-i',
    package_type: 'official',
    pay_type: 'postPaid',
    run_mode: 'shared_data',
    version: '3.3',
    vpc_id: vpc['id'],
    kms_key_id: 'key-nowhere',
    ...over,
  });
  expect(await here.refused('alicloud_star_rocks_instance', warehouse({ encrypted: true }))).toContain('KeyNotFound');
  expect(await here.refused('alicloud_star_rocks_instance', warehouse({ encrypted: false }))).toBe('');
});

test('a key that waits for its deletion keeps nothing', async () => {
  const here = await account();
  const vpc = await here.make('alicloud_vpc', VPC);
  const vswitch = await here.make('alicloud_vswitch', { vpc_id: vpc['id'], cidr_block: '10.1.0.0/16', zone_id: 'cn-hangzhou-i' });
  const instance = await here.make('alicloud_kms_instance', {
    vpc_id: vpc['id'],
    vswitch_ids: [vswitch['id']],
    zone_ids: ['cn-hangzhou-i', 'cn-hangzhou-j'],
    product_version: '3',
  });
  const key = await here.make('alicloud_kms_key', { description: 'k', dkms_instance_id: instance['id'] });
  expect(await here.remove('alicloud_kms_instance', instance)).toContain('still in use');
  expect(await here.remove('alicloud_kms_key', key)).toBe('');
  expect(await here.remove('alicloud_kms_instance', instance)).toBe('');
});

test('who names no region works where the environment says, else in cn-beijing', async () => {
  expect(homeRegion({ ALICLOUD_REGION: 'cn-shanghai', ALIBABA_CLOUD_REGION: 'cn-chengdu' })).toBe('cn-shanghai');
  expect(homeRegion({ ALICLOUD_REGION: '', ALIBABA_CLOUD_REGION: 'cn-chengdu' })).toBe('cn-chengdu');
  const here = await account({ homeRegion: homeRegion({}) });
  here.configure();
  expect(await here.data('alicloud_regions', { current: true })).toMatchObject({ ids: ['cn-beijing'] });
});

test('an object of another region is not there', async () => {
  const here = await account();
  const vpc = await here.make('alicloud_vpc', VPC);
  const role = await here.make('alicloud_ram_role', { role_name: 'etl', assume_role_policy_document: '{"Statement":[],"Version":"1"}' });
  const group = await here.make('alicloud_ram_group', { name: 'people' });
  const bucket = await here.make('alicloud_oss_bucket', { bucket: 'lake' });
  here.configure('cn-beijing');
  expect(await here.read('alicloud_vpc', vpc)).toBeUndefined();
  expect(await here.read('alicloud_ram_role', role)).toBeDefined();
  expect(await here.read('alicloud_ram_group', group)).toBeDefined();
  expect(await here.read('alicloud_oss_bucket', bucket)).toBeDefined();
  here.configure('cn-hangzhou');
  expect(await here.read('alicloud_vpc', vpc)).toBeDefined();
});

describe.each([false, true])('a function that makes resources of a ROS stack (strict: %s)', (strict) => {
  test('is missed by the stack', async () => {
    const here = await account({ strict });
    const made = await here.make('alicloud_fcv3_function', { function_name: 'admin', handler: 'index.handler', runtime: 'nodejs20' });
    const template = {
      ROSTemplateFormatVersion: '2015-09-01',
      Resources: {
        One: { Type: 'Custom::Thing', Properties: { ServiceToken: 'acs:fc:cn-hangzhou:1234567890123456:functions/admin', Parameters: {} } },
      },
    };
    const stack = await here.make('alicloud_ros_stack', {
      stack_name: 'risk',
      template_body: JSON.stringify(template),
      use_previous_parameters: true,
    });
    const said = await here.remove('alicloud_fcv3_function', made);
    if (strict) expect(said).toContain("makes resources of the ROS stack 'risk'");
    else {
      expect(said).toBe('');
      expect(await here.remove('alicloud_ros_stack', stack)).toContain('InvalidServiceToken');
    }
  });
});

test.each([
  [false, /^(?!.*until its timeout)/s],
  [true, /waits for UPDATE_COMPLETE until its timeout \(11m\)/],
])('an update that ROS takes back is waited for (strict: %s)', async (strict, said) => {
  const here = await account({ strict });
  const stack = (type: string) => ({
    stack_name: 'risk',
    template_body: JSON.stringify({
      ROSTemplateFormatVersion: '2015-09-01',
      Parameters: { P: { Type: 'String' } },
      Resources: type === '' ? {} : { One: { Type: type } },
    }),
    use_previous_parameters: true,
    parameters: [{ parameter_key: 'P', parameter_value: type }],
  });
  const made = await here.make('alicloud_ros_stack', stack(''));
  const failed = await here.change('alicloud_ros_stack', made, stack('ALIYUN::No::Such'));
  expect(failed).toContain('knows no resource type');
  expect(failed).toMatch(said);
});
