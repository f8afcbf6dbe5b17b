import { dataSourceTypes } from '@lakewright/provider-knowledge/schema';
import { isAnsweredByName, knownDataSources } from '../../simulator/alicloud/data/read';
import { describeWithTerraform } from '../support/terraform/describe';
import { stand, type Stand } from './stand';

/** Data sources that find nothing until somebody needs them. */
const EMPTY = ['alicloud_cloud_control_products', 'alicloud_cloud_control_resource_types'];

test('every listed data source is answered, or said here to be empty', () => {
  expect(
    dataSourceTypes('alicloud')
      .filter((type) => !knownDataSources().includes(type) && !isAnsweredByName(type))
      .sort(),
  ).toEqual(EMPTY);
});

const resource = {
  alicloud_vpc: {
    a: { vpc_name: 'net-a', cidr_block: '10.0.0.0/8', tags: { env: 'prod' } },
    b: { vpc_name: 'net-b', cidr_block: '172.16.0.0/12' },
  },
  alicloud_vswitch: { s: { vpc_id: '${alicloud_vpc.a.id}', cidr_block: '10.1.0.0/16', zone_id: 'cn-hangzhou-i', vswitch_name: 'sub' } },
  alicloud_oss_bucket: { lake: { bucket: 'lake-data' } },
  alicloud_kms_secret: { s: { secret_name: 'pw', secret_data: 'hush', version_id: 'v1' } },
  alicloud_oos_parameter: {
    p: { parameter_name: 'p-one', type: 'String', value: 'x' },
    q: { parameter_name: 'p-two', type: 'String', value: 'y' },
  },
  alicloud_emrv2_cluster: {
    hms: {
      cluster_name: 'hms',
      cluster_type: 'DATALAKE',
      release_version: 'EMR-5.18.1',
      applications: ['HIVE'],
      node_attributes: {
        vpc_id: '${alicloud_vpc.a.id}',
        zone_id: 'cn-hangzhou-i',
        security_group_id: '${alicloud_security_group.g.id}',
        ram_role: 'AliyunECSInstanceForEMRRole',
        key_pair_name: 'k',
      },
      node_groups: [
        {
          node_group_type: 'MASTER',
          node_group_name: 'master',
          node_count: 3,
          instance_types: ['ecs.g7.xlarge'],
          vswitch_ids: ['${alicloud_vswitch.s.id}'],
          system_disk: { category: 'cloud_essd', size: 80 },
          data_disks: { category: 'cloud_essd', size: 80 },
        },
      ],
    },
  },
  alicloud_security_group: { g: { security_group_name: 'g', vpc_id: '${alicloud_vpc.a.id}' } },
};

const needs = (...on: string[]): object => ({ depends_on: on });

const data = {
  alicloud_vpcs: {
    byName: { name_regex: '^net-a$', ...needs('alicloud_vpc.a', 'alicloud_vpc.b') },
    byTag: { tags: { env: 'prod' }, ...needs('alicloud_vpc.a') },
    byCidr: { cidr_block: '172.16.0.0/12', ...needs('alicloud_vpc.b') },
    none: { name_regex: 'nothing', ...needs('alicloud_vpc.a') },
  },
  alicloud_vswitches: { ofNet: { vpc_id: '${alicloud_vpc.a.id}', ...needs('alicloud_vswitch.s') } },
  alicloud_oss_buckets: { all: { name_regex: 'lake', ...needs('alicloud_oss_bucket.lake') } },
  alicloud_kms_secrets: { short: { ...needs('alicloud_kms_secret.s') }, long: { enable_details: true, ...needs('alicloud_kms_secret.s') } },
  alicloud_oos_parameters: {
    early: { parameter_name: 'p-one', enable_details: true },
    late: { parameter_name: 'p-one', enable_details: true, ...needs('alicloud_oos_parameter.p') },
    searched: { parameter_name: 'p-', ...needs('alicloud_oos_parameter.p', 'alicloud_oos_parameter.q') },
    exact: { parameter_name: 'p-', ids: ['p-two'], ...needs('alicloud_oos_parameter.p', 'alicloud_oos_parameter.q') },
    both: { name_regex: '^p-', ...needs('alicloud_oos_parameter.p', 'alicloud_oos_parameter.q') },
  },
  alicloud_emrv2_cluster_instances: { masters: { cluster_id: '${alicloud_emrv2_cluster.hms.id}', node_group_names: ['master'] } },
  alicloud_account: { me: {} },
  alicloud_caller_identity: { me: {} },
  alicloud_regions: { here: { current: true } },
  alicloud_zones: { here: {} },
  alicloud_ram_policy_document: {
    trust: {
      version: '1',
      statement: [
        { effect: 'Allow', action: ['sts:AssumeRole'], principal: [{ entity: 'Service', identifiers: ['fc.aliyuncs.com'] }] },
        {
          effect: 'Deny',
          action: ['oss:*'],
          resource: ['a', 'b'],
          condition: [{ operator: 'Bool', variable: 'acs:SecureTransport', values: ['false'] }],
        },
      ],
    },
  },
};

describeWithTerraform('data sources', () => {
  let one: Stand;
  const read = (name: string): Record<string, unknown> => one.state(`data.${name}`);
  beforeAll(async () => {
    one = await stand({ resource, data });
    await one.apply();
  });
  afterAll(() => one.stop());

  test.each([
    ['byName', ['net-a']],
    ['byTag', ['net-a']],
    ['byCidr', ['net-b']],
    ['none', []],
  ])('filter: %s', (name, expected) => {
    expect(read(`alicloud_vpcs.${name}`)['names']).toEqual(expected);
  });

  test('list the objects of the cloud with their attributes', () => {
    expect(read('alicloud_vswitches.ofNet')['vswitches']).toMatchObject([
      {
        id: one.state('alicloud_vswitch.s')['id'],
        vswitch_name: 'sub',
        zone_id: 'cn-hangzhou-i',
        vpc_id: one.state('alicloud_vpc.a')['id'],
      },
    ]);
    expect(read('alicloud_oss_buckets.all')['buckets']).toMatchObject([
      { name: 'lake-data', intranet_endpoint: 'oss-cn-hangzhou-internal.aliyuncs.com' },
    ]);
  });

  test('keep details back unless asked', () => {
    expect(read('alicloud_kms_secrets.short')['secrets']).toMatchObject([{ secret_name: 'pw', secret_data: '' }]);
    expect(read('alicloud_kms_secrets.long')['secrets']).toMatchObject([{ secret_data: 'hush' }]);
  });

  test('are read before what they do not depend on exists', () => {
    expect(read('alicloud_oos_parameters.early')['parameters']).toEqual([]);
    expect(read('alicloud_oos_parameters.late')['parameters']).toMatchObject([{ parameter_name: 'p-one', value: 'x' }]);
    expect(read('alicloud_oos_parameters.both')['names']).toEqual(['p-one', 'p-two']);
  });

  test('search where the service searches: only ids are exact', () => {
    expect(read('alicloud_oos_parameters.searched')['names']).toEqual(['p-one', 'p-two']);
    expect(read('alicloud_oos_parameters.exact')['names']).toEqual(['p-two']);
  });

  test('know the machines of a cluster', () => {
    const masters = read('alicloud_emrv2_cluster_instances.masters')['instances'] as { private_ip: string; node_group_type: string }[];
    expect(masters).toHaveLength(3);
    expect(new Set(masters.map((machine) => machine.private_ip)).size).toBe(3);
    expect(masters[0]).toMatchObject({ node_group_type: 'MASTER', private_ip: expect.stringMatching(/^10\./) });
  });

  test('know who and where we are', () => {
    expect(read('alicloud_account.me')['id']).toBe(read('alicloud_caller_identity.me')['account_id']);
    expect(read('alicloud_regions.here')['ids']).toEqual(['cn-hangzhou']);
    expect(read('alicloud_zones.here')['ids']).toContain('cn-hangzhou-i');
  });

  test('write policies', () => {
    expect(JSON.parse(String(read('alicloud_ram_policy_document.trust')['document']))).toEqual({
      Version: '1',
      Statement: [
        { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: ['fc.aliyuncs.com'] } },
        { Effect: 'Deny', Action: 'oss:*', Resource: ['a', 'b'], Condition: { Bool: { 'acs:SecureTransport': 'false' } } },
      ],
    });
  });

  test('the early one changes with the next plan, then everything is settled', async () => {
    await one.apply();
    expect(read('alicloud_oos_parameters.early')['parameters']).toHaveLength(1);
    expect(await one.changes()).toEqual([]);
  });
});
