import { EmrMetastore } from '../../../constructs/metastore/emr';
import { synth } from '../../support/synth';
import { BASE, built, CLUSTER, DATABASE, type Options } from './build';

describe('an EMR metastore', () => {
  test('is a data lake cluster with Hive, a highly available database and one opening for clients', () => {
    expect(built().counts).toEqual({
      [CLUSTER]: 1,
      [DATABASE]: 1,
      alicloud_db_database: 1,
      alicloud_rds_account: 1,
      alicloud_db_account_privilege: 1,
      alicloud_security_group: 1,
      alicloud_security_group_rule: 1,
      alicloud_kms_secret: 1,
      random_password: 1,
    });
  });

  test('by default has one master and two core nodes, in this order, with time enough to be made', () => {
    const cluster = built().resource(CLUSTER);
    expect(cluster).toMatchObject({
      cluster_name: 'acme-dev-metastore',
      cluster_type: 'DATALAKE',
      release_version: 'EMR-5.18.1',
      deploy_mode: 'NORMAL',
      applications: ['HADOOP-COMMON', 'HDFS', 'YARN', 'TEZ', 'HIVE'],
      node_attributes: [
        {
          vpc_id: 'vpc-bp1aevy8sofi8mh1q5vsl',
          zone_id: 'cn-hangzhou-i',
          key_pair_name: 'ops',
          ram_role: 'AliyunECSInstanceForEMRRole',
        },
      ],
      node_groups: [
        { node_group_type: 'MASTER', node_count: 1, instance_types: ['ecs.g7.xlarge'] },
        { node_group_type: 'CORE', node_count: 2 },
      ],
      timeouts: { create: '60m', update: '60m', delete: '30m' },
    });
    // An edit of these is never sent: they would be promises.
    expect(cluster).not.toHaveProperty('security_mode');
    expect(cluster).not.toHaveProperty('resource_group_id');
  });

  test('by default keeps its tables in a database of two nodes, without settings that cost minutes and are never read back', () => {
    const database = built().resource(DATABASE);
    expect(database).toMatchObject({
      engine: 'MySQL',
      engine_version: '8.0',
      category: 'HighAvailability',
      instance_type: 'mysql.n2.medium.2c',
      instance_storage: 50,
      instance_name: 'acme-dev-metastore-hive',
      db_instance_storage_type: 'cloud_essd',
      vswitch_id: 'vsw-bp1s5fnvk4gn2tws03624',
      timeouts: { create: '60m', update: '60m', delete: '30m' },
    });
    expect(database).not.toHaveProperty('parameters');
    expect(built().resource('alicloud_db_account_privilege')).toMatchObject({ privilege: 'ReadWrite' });
    expect(built().resource('alicloud_rds_account')).toMatchObject({ account_name: 'hive', account_type: 'Normal' });
  });

  test('gives Hive the database when it is made, and only after the user may write to it', () => {
    const cluster = built().resource(CLUSTER) as {
      application_configs: Record<string, string>[];
      depends_on: string[];
    };
    const settings = Object.fromEntries(cluster.application_configs.map((each) => [each['config_item_key'], each['config_item_value']]));
    expect(
      cluster.application_configs.every(
        (each) => each['config_file_name'] === 'hivemetastore-site.xml' && each['config_scope'] === 'CLUSTER',
      ),
    ).toBe(true);
    expect(settings['javax.jdo.option.ConnectionURL']).toMatch(
      /^jdbc:mysql:\/\/\$\{alicloud_db_instance\.\w+\.connection_string\}:3306\/hivemeta$/,
    );
    expect(settings['javax.jdo.option.ConnectionUserName']).toBe('hive');
    expect(settings['javax.jdo.option.ConnectionPassword']).toMatch(/^\$\{random_password\.\w+\.result\}$/);
    expect(cluster.depends_on).toEqual([expect.stringMatching(/^alicloud_db_account_privilege\.Metastore_Database_Privilege_/)]);
  });

  test('lets every vSwitch that the cluster can be in into the database and the network’s clients into the metastore', () => {
    const document = built();
    expect(document.resource(DATABASE)['security_ips']).toEqual(['10.20.0.0/20', '10.20.16.0/20']);
    expect(document.resource('alicloud_security_group_rule')).toMatchObject({
      type: 'ingress',
      ip_protocol: 'tcp',
      port_range: '9083/9083',
      cidr_ip: '10.20.0.0/16',
    });
  });

  test('is reached at every master, whatever order the service lists them in', () => {
    synth((stack) => {
      const { thriftUris } = new EmrMetastore(stack, 'Metastore', BASE);
      expect(thriftUris).toMatch(
        /^\$\{join\(",", formatlist\("thrift:\/\/%s:9083", sort\(data\.alicloud_emrv2_cluster_instances\.Metastore_Masters_\w+\.instances\[\*\]\.private_ip\)\)\)\}$/,
      );
    });
    expect(built().data('alicloud_emrv2_cluster_instances')).toMatchObject({ node_group_names: ['emr-master'] });
  });

  test.each([
    ['zone', { zone: 'cn-hangzhou-j' }, CLUSTER, { node_attributes: [{ zone_id: 'cn-hangzhou-j' }] }],
    ['release', { release: 'EMR-5.19.0' }, CLUSTER, { release_version: 'EMR-5.19.0' }],
    [
      'three masters',
      { master: { nodes: 3, type: 'ecs.g8i.xlarge' } },
      CLUSTER,
      { deploy_mode: 'HA', node_groups: [{ node_count: 3, instance_types: ['ecs.g8i.xlarge'] }, {}] },
    ],
    [
      'core nodes',
      { core: { nodes: 4, type: 'ecs.g8i.2xlarge' } },
      CLUSTER,
      { node_groups: [{}, { node_count: 4, instance_types: ['ecs.g8i.2xlarge'] }] },
    ],
    ['nodeRole', { nodeRole: 'OwnRole' }, CLUSTER, { node_attributes: [{ ram_role: 'OwnRole' }] }],
    [
      'a database of one node',
      { database: { highAvailability: false } },
      DATABASE,
      { category: 'Basic', instance_type: 'mysql.n2.medium.1' },
    ],
    [
      'database.class',
      { database: { class: 'mysql.x4.large.2c' } },
      DATABASE,
      { instance_type: 'mysql.x4.large.2c', category: 'HighAvailability' },
    ],
    ['database.storage', { database: { storage: '100 GiB' } }, DATABASE, { instance_storage: 100 }],
    ['allowedCidrs', { allowedCidrs: ['10.20.0.0/20'] }, 'alicloud_security_group_rule', { cidr_ip: '10.20.0.0/20' }],
  ] as const)('takes %s', (_option, options, type, expected) => {
    expect(built(options as Options).resource(type)).toMatchObject(expected);
  });

  test('elects among several masters with ZooKeeper', () => {
    expect(built({ master: { nodes: 3, type: 'ecs.g7.xlarge' } }).resource(CLUSTER)['applications']).toContain('ZOOKEEPER');
  });

  test('two stand side by side', () => {
    const document = synth((stack) => {
      new EmrMetastore(stack, 'One', { ...BASE, name: 'one', secretName: 'one' });
      new EmrMetastore(stack, 'Two', { ...BASE, name: 'two', secretName: 'two' });
    });
    expect(document.counts).toMatchObject({ [CLUSTER]: 2, [DATABASE]: 2 });
    expect(document.resources(DATABASE).map((each) => each['instance_name'])).toEqual(['one-hive', 'two-hive']);
  });
});
