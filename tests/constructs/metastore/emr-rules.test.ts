import { CLUSTER_RULES } from '../../../constructs/metastore/known/cluster-rules';
import { built, CLUSTER, DATABASE, type Options, refused } from './build';

describe('protection', () => {
  test('retains by default, with the services’ own guards up', () => {
    const document = built();
    expect(document.resource(CLUSTER)).toMatchObject({
      deletion_protection: true,
      lifecycle: { prevent_destroy: true, ignore_changes: ['application_configs'] },
    });
    expect(document.resource(DATABASE)).toMatchObject({
      deletion_protection: true,
      lifecycle: { prevent_destroy: true },
    });
    expect(document.resource('alicloud_db_database')).toMatchObject({ lifecycle: { prevent_destroy: true } });
  });

  test('one key is refused', () => {
    expect(refused({ onRemoval: 'destroy' })).toContain(
      "[removal.one-key] onRemoval: destroy takes a second key, which environment 'dev' does not give",
    );
  });

  test('both keys take the guards down', () => {
    const document = built({ onRemoval: 'destroy' }, { allowDataLoss: true });
    expect(document.resource(CLUSTER)).toMatchObject({
      deletion_protection: false,
      lifecycle: { ignore_changes: ['application_configs'] },
    });
    expect(document.resource(DATABASE)).toMatchObject({ deletion_protection: false });
    for (const type of [DATABASE, 'alicloud_db_database', 'alicloud_kms_secret']) {
      expect(document.resource(type)['lifecycle']).toEqual({});
    }
  });
});

const BROKEN: Readonly<Record<string, readonly [unknown, string, string]>> = {
  'metastore.master.count': [
    { master: { nodes: 2, type: 'ecs.g7.xlarge' } },
    'master.nodes: a cluster has 1 master, or 3 for high availability, got 2',
    'write nodes: 1 or 3',
  ],
  'metastore.core.count': [
    { core: { nodes: 1, type: 'ecs.g7.xlarge' } },
    'core.nodes: a cluster needs at least 2 core nodes, got 1',
    'write nodes: 2 or more',
  ],
  'metastore.node.type': [
    { core: { nodes: 2, type: 'g7.xlarge' } },
    'core.type: nodes are ECS types like ecs.g7.xlarge, got g7.xlarge',
    'write an ECS type that the zone offers',
  ],
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
      "test/Metastore: 1 problem\n  - [metastore.database.storage] database.storage: the metastore's database has 20-32768 GiB, a whole number of them, got 10 GiB\n    fix: write it in whole GiB, like 50 GiB",
    );
    expect(refused({ zone: 'cn-hangzhou-b' })).toContain('[network.zone.unknown]');
    expect(refused({ name: 'meta store' })).toContain('[name.unusable] name: an EMR cluster name must be 1-64');
  });
});
