import { StarRocksInstance } from '../../../constructs/starrocks/instance';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { synth } from '../../support/synth';
import { built, refused } from './build';

const TYPE = 'alicloud_star_rocks_instance';
const GROUP = 'alicloud_star_rocks_node_group';

describe('a StarRocks instance', () => {
  test('by default is shared-data, three frontends, the smallest default group, in the first zone', () => {
    const document = built();
    expect(document.counts).toEqual({ [TYPE]: 1, alicloud_kms_secret: 1, random_password: 1 });
    const nodes = {
      cu: 8,
      disk_number: 1,
      resident_node_number: 3,
      spec_type: 'standard',
      storage_performance_level: 'pl1',
      storage_size: 200,
      zone_id: 'cn-hangzhou-i',
    };
    expect(document.resource(TYPE)).toMatchObject({
      instance_name: 'acme-dev-risk',
      run_mode: 'shared_data',
      package_type: 'official',
      version: '3.3',
      pay_type: 'postPaid',
      cluster_zone_id: 'cn-hangzhou-i',
      vpc_id: 'vpc-bp1aevy8sofi8mh1q5vsl',
      vswitches: [{ vswitch_id: 'vsw-bp1s5fnvk4gn2tws03624', zone_id: 'cn-hangzhou-i' }],
      oss_accessing_role_name: 'AliyunEMRStarRocksAccessingOSSRole',
      frontend_node_groups: [nodes],
      backend_node_groups: [nodes],
      timeouts: { create: '60m', update: '30m', delete: '30m' },
    });
    expect(document.resource(TYPE)).not.toHaveProperty('encrypted');
  });

  test('takes a generated password that only the KMS secret knows besides', () => {
    const document = built();
    expect(document.resource(TYPE)['admin_password']).toMatch(/^\$\{random_password\.StarRocks_Admin_Password_\w+\.result\}$/);
    expect(document.resource('alicloud_kms_secret')['secret_name']).toBe('acme-dev-risk-starrocks');
  });

  test.each([
    [
      'zone',
      { zone: 'cn-hangzhou-j' },
      {
        cluster_zone_id: 'cn-hangzhou-j',
        vswitches: [{ vswitch_id: 'vsw-bp1p9nrcbvkwz9y1u4w3r', zone_id: 'cn-hangzhou-j' }],
      },
    ],
    ['version', { version: '3.5' }, { version: '3.5' }],
    ['mode', { mode: 'lakehouse' }, { run_mode: 'lakehouse' }],
    ['edition', { edition: 'trial' }, { package_type: 'trial' }],
    [
      'frontend',
      { frontend: { nodes: 5, size: '16 CU', spec: 'ramEnhanced' } },
      { frontend_node_groups: [{ resident_node_number: 5, cu: 16, spec_type: 'ramEnhanced' }] },
    ],
    [
      'backend',
      { backend: { disk: { size: '1 TiB', level: 'pl2', count: 2 } } },
      { backend_node_groups: [{ storage_size: 1024, storage_performance_level: 'pl2', disk_number: 2 }] },
    ],
    ['ossRole', { ossRole: 'LakeReader' }, { oss_accessing_role_name: 'LakeReader' }],
    ['key', { key: { keyId: 'key-hzz1' } }, { encrypted: true, kms_key_id: 'key-hzz1' }],
  ] as const)('takes %s', (_option, options, expected) => {
    expect(built(options).resource(TYPE)).toMatchObject(expected);
  });

  test('makes each compute group a node group of its own, which is resized in place', () => {
    const document = built({
      groups: { load: { nodes: 3, size: '16 CU' }, query: { disk: { size: '500 GiB', level: 'pl2' } } },
    });
    expect(document.counts[GROUP]).toBe(2);
    expect(document.resource(GROUP, 'StarRocks_load')).toMatchObject({
      node_group_name: 'load',
      pay_type: 'postPaid',
      resident_node_number: 3,
      cu: 16,
      storage_size: 200,
      disk_number: 1,
      spec_type: 'standard',
      timeouts: { create: '60m', update: '60m', delete: '60m' },
    });
    expect(document.resource(GROUP, 'StarRocks_load')['instance_id']).toMatch(
      /^\$\{alicloud_star_rocks_instance\.StarRocks_Instance_\w+\.id\}$/,
    );
    expect(document.resource(GROUP, 'StarRocks_query')).toMatchObject({
      storage_performance_level: 'pl2',
      storage_size: 500,
    });
    expect(document.resource(TYPE)['backend_node_groups']).toHaveLength(1);
  });

  test('grows by addGroup and lists its groups', () => {
    let names: readonly string[] = [];
    const document = synth((stack) => {
      const instance = new StarRocksInstance(stack, 'StarRocks', {
        name: 'risk',
        network: EXISTING_NETWORK,
        secretName: 'risk',
        groups: { load: {} },
      });
      instance.addGroup('adhoc', { nodes: 1 });
      names = instance.groupNames;
    });
    expect(names).toEqual(['load', 'adhoc']);
    expect(document.resource(GROUP, 'StarRocks_adhoc')['resident_node_number']).toBe(1);
  });

  test('hands out endpoints built on its id', () => {
    synth((stack) => {
      const instance = new StarRocksInstance(stack, 'StarRocks', {
        name: 'risk',
        network: EXISTING_NETWORK,
        secretName: 'risk',
      });
      expect(instance.queryEndpoint).toBe(`fe-${instance.instanceId}-internal.starrocks.aliyuncs.com:9030`);
      expect(instance.httpEndpoint).toBe(`fe-${instance.instanceId}-internal.starrocks.aliyuncs.com:8030`);
      expect(instance.instanceId).toMatch(/^\$\{alicloud_star_rocks_instance\./);
      expect(instance.secretName).toBe('risk');
    });
  });

  test('two stand side by side', () => {
    const document = synth((stack) => {
      new StarRocksInstance(stack, 'Risk', {
        name: 'risk',
        network: EXISTING_NETWORK,
        secretName: 'risk',
        groups: { load: {} },
      });
      new StarRocksInstance(stack, 'Lending', {
        name: 'lending',
        network: EXISTING_NETWORK,
        secretName: 'lending',
        groups: { load: {} },
      });
    });
    expect(document.counts).toMatchObject({ [TYPE]: 2, [GROUP]: 2, alicloud_kms_secret: 2 });
    expect(document.resource(GROUP, 'Lending_load')['instance_id']).toMatch(/Lending_Instance/);
  });
});

describe('protection', () => {
  const never = [
    'frontend_node_groups',
    'backend_node_groups',
    'observer_node_groups',
    'admin_password',
    'cluster_zone_id',
    'oss_accessing_role_name',
    'version',
    'vswitches',
  ];

  test('retains by default and ignores what would replace or never be sent', () => {
    const { lifecycle } = built({ groups: { load: {} } }).resource(TYPE) as { lifecycle: Record<string, unknown> };
    expect(lifecycle).toEqual({ prevent_destroy: true, ignore_changes: never });
    expect(built({ groups: { load: {} } }).resource(GROUP)['lifecycle']).toEqual({ prevent_destroy: true });
  });

  test('one key is refused', () => {
    expect(refused({ onRemoval: 'destroy' })).toBe(
      'test/StarRocks: 1 problem\n  - [removal.one-key] onRemoval: destroy takes a second key, allowDataLoss of the environment\n    fix: write onRemoval: retain, or allowDataLoss: true of the environment',
    );
  });

  test('both keys let it go', () => {
    const document = built({ onRemoval: 'destroy', groups: { load: {} } }, { allowDataLoss: true });
    expect(document.resource(TYPE)['lifecycle']).toEqual({ ignore_changes: never });
    expect(document.resource(GROUP)['lifecycle']).toEqual({});
    expect(document.resource('alicloud_kms_secret')['lifecycle']).toEqual({});
  });
});
