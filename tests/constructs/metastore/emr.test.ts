import type { Surroundings } from '../../../constructs/core/surroundings';
import { EmrMetastore, type EmrMetastoreProps } from '../../../constructs/metastore/emr';
import { CLUSTER_RULES } from '../../../constructs/metastore/rules';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { refusal, synth } from '../../support/synth';

const CLUSTER = 'alicloud_emrv2_cluster';
const DATABASE = 'alicloud_db_instance';
const BASE = { name: 'acme-dev-metastore', network: EXISTING_NETWORK, keyPair: 'ops', secretName: 'acme-dev-metastore' } as const;
type Options = Partial<EmrMetastoreProps>;

const built = (options: Options = {}, surroundings?: Partial<Surroundings>) =>
  synth((stack) => void new EmrMetastore(stack, 'Metastore', { ...BASE, ...options }), surroundings);
const refused = (options: Options) => refusal((stack) => void new EmrMetastore(stack, 'Metastore', { ...BASE, ...options }));

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
      node_attributes: [{ vpc_id: 'vpc-bp1aevy8sofi8mh1q5vsl', zone_id: 'cn-hangzhou-i', key_pair_name: 'ops', ram_role: 'AliyunECSInstanceForEMRRole' }],
      node_groups: [{ node_group_type: 'MASTER', node_count: 1, instance_types: ['ecs.g7.xlarge'] }, { node_group_type: 'CORE', node_count: 2 }],
      timeouts: { create: '60m', update: '60m', delete: '30m' },
    });
    // An edit of these is never sent: they would be promises.
    expect(cluster).not.toHaveProperty('security_mode');
    expect(cluster).not.toHaveProperty('resource_group_id');
  });

  test('by default keeps its tables in a database of two nodes, without settings that cost minutes and are never read back', () => {
    const database = built().resource(DATABASE);
    expect(database).toMatchObject({
      engine: 'MySQL', engine_version: '8.0', category: 'HighAvailability', instance_type: 'mysql.n2.medium.2c', instance_storage: 50, instance_name: 'acme-dev-metastore-hive',
      db_instance_storage_type: 'cloud_essd', vswitch_id: 'vsw-bp1s5fnvk4gn2tws03624', timeouts: { create: '60m', update: '60m', delete: '30m' },
    });
    expect(database).not.toHaveProperty('parameters');
    expect(built().resource('alicloud_db_account_privilege')).toMatchObject({ privilege: 'ReadWrite' });
    expect(built().resource('alicloud_rds_account')).toMatchObject({ account_name: 'hive', account_type: 'Normal' });
  });

  test('gives Hive the database when it is made, and only after the user may write to it', () => {
    const cluster = built().resource(CLUSTER) as { application_configs: Record<string, string>[]; depends_on: string[] };
    const settings = Object.fromEntries(cluster.application_configs.map((each) => [each['config_item_key'], each['config_item_value']]));
    expect(cluster.application_configs.every((each) => each['config_file_name'] === 'hivemetastore-site.xml' && each['config_scope'] === 'CLUSTER')).toBe(true);
    expect(settings['javax.jdo.option.ConnectionURL']).toMatch(/^jdbc:mysql:\/\/\$\{alicloud_db_instance\.\w+\.connection_string\}:3306\/hivemeta$/);
    expect(settings['javax.jdo.option.ConnectionUserName']).toBe('hive');
    expect(settings['javax.jdo.option.ConnectionPassword']).toMatch(/^\$\{random_password\.\w+\.result\}$/);
    expect(cluster.depends_on).toEqual([expect.stringMatching(/^alicloud_db_account_privilege\.Metastore_Database_Privilege_/)]);
  });

  test('lets the cluster’s own vSwitch into the database and the network’s clients into the metastore', () => {
    const document = built();
    expect(document.resource(DATABASE)['security_ips']).toEqual(['10.20.0.0/20']);
    expect(document.resource('alicloud_security_group_rule')).toMatchObject({ type: 'ingress', ip_protocol: 'tcp', port_range: '9083/9083', cidr_ip: '10.20.0.0/16' });
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
    ['three masters', { master: { nodes: 3, type: 'ecs.g8i.xlarge' } }, CLUSTER, { deploy_mode: 'HA', node_groups: [{ node_count: 3, instance_types: ['ecs.g8i.xlarge'] }, {}] }],
    ['core nodes', { core: { nodes: 4, type: 'ecs.g8i.2xlarge' } }, CLUSTER, { node_groups: [{}, { node_count: 4, instance_types: ['ecs.g8i.2xlarge'] }] }],
    ['nodeRole', { nodeRole: 'OwnRole' }, CLUSTER, { node_attributes: [{ ram_role: 'OwnRole' }] }],
    ['a database of one node', { database: { highAvailability: false } }, DATABASE, { category: 'Basic', instance_type: 'mysql.n2.medium.1' }],
    ['database.class', { database: { class: 'mysql.x4.large.2c' } }, DATABASE, { instance_type: 'mysql.x4.large.2c', category: 'HighAvailability' }],
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

describe('protection', () => {
  test('retains by default, with the services’ own guards up', () => {
    const document = built();
    expect(document.resource(CLUSTER)).toMatchObject({ deletion_protection: true, lifecycle: { prevent_destroy: true, ignore_changes: ['application_configs'] } });
    expect(document.resource(DATABASE)).toMatchObject({ deletion_protection: true, lifecycle: { prevent_destroy: true } });
    expect(document.resource('alicloud_db_database')).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test('one key is refused', () => {
    expect(refused({ onRemoval: 'destroy' })).toContain("[protection.second-key] onRemoval is 'destroy', but environment 'dev' does not allow data loss");
  });

  test('both keys take the guards down', () => {
    const document = built({ onRemoval: 'destroy' }, { allowDataLoss: true });
    expect(document.resource(CLUSTER)).toMatchObject({ deletion_protection: false, lifecycle: { ignore_changes: ['application_configs'] } });
    expect(document.resource(DATABASE)).toMatchObject({ deletion_protection: false, lifecycle: {} });
  });
});

const BROKEN: Readonly<Record<string, readonly [unknown, string, string]>> = {
  'metastore.master.count': [{ master: { nodes: 2, type: 'ecs.g7.xlarge' } }, 'a cluster has 1 master, or 3 for high availability, got 2', 'set master.nodes to 1 or 3'],
  'metastore.core.count': [{ core: { nodes: 1, type: 'ecs.g7.xlarge' } }, 'a cluster needs at least 2 core nodes, got 1', 'set core.nodes to 2 or more'],
  'metastore.node.type': [{ core: { nodes: 2, type: 'g7.xlarge' } }, 'nodes are ECS types like ecs.g7.xlarge, got g7.xlarge', 'set master.type and core.type to ECS types that the zone offers'],
};

describe('rules', () => {
  test('every rule has a row here', () => {
    expect(Object.keys(BROKEN)).toEqual(CLUSTER_RULES.map(({ code }) => code));
  });

  test.each(Object.entries(BROKEN))('refuses %s', (code, [options, message, fix]) => {
    expect(refused(options as Options)).toBe(`test/Metastore: 1 problem\n  - [${code}] ${message}\n    fix: ${fix}`);
  });

  test('refuses a database that RDS does not sell, a zone without vSwitch, a bad name', () => {
    expect(refused({ database: { storage: '10 GiB' } })).toBe(
      'test/Metastore/Database: 1 problem\n  - [metastore.database.storage] storage of the database must be 20-32768 GiB, in whole GiB, got 10 GiB\n    fix: set database.storage to "20 GiB" or more',
    );
    expect(refused({ zone: 'cn-hangzhou-b' })).toContain('[network.zone.unknown]');
    expect(refused({ name: 'meta store' })).toContain('[name.emrCluster] an EMR cluster name must be 1-64');
  });
});
