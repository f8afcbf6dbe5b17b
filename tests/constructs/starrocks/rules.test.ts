import { NODES_RULES } from '../../../constructs/starrocks/rules';
import { StarRocksInstance, type StarRocksInstanceProps } from '../../../constructs/starrocks/instance';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { refusal } from '../../support/synth';
import { built, refused } from './build';

/** One row per rule: what breaks it, and the words it is refused with. */
const BROKEN: Readonly<Record<string, readonly [Partial<StarRocksInstanceProps>, string, string]>> = {
  'starrocks.frontend.count': [{ frontend: { nodes: 13 } }, 'frontend must have 1-11 frontends, got 13', 'set frontend.nodes to 1-11'],
  'starrocks.frontend.odd': [
    { frontend: { nodes: 4 } },
    'frontend must have an odd number of nodes, so that a majority can elect a leader, got 4',
    'set frontend.nodes to 3 or 5',
  ],
  'starrocks.frontend.spec': [
    { frontend: { spec: 'localSSD' } },
    'frontend must be of spec standard or ramEnhanced, got localSSD',
    'leave frontend.spec out',
  ],
  'starrocks.backend.count': [
    { mode: 'shared_nothing', backend: { nodes: 2 } },
    'backend must have 3-50 backends in a shared-nothing instance, got 2',
    'set backend.nodes to 3-50',
  ],
  'starrocks.compute.count': [
    { groups: { load: { nodes: 101 } } },
    'groups.load must have 1-100 compute nodes, got 101',
    'set groups.load.nodes to 1-100',
  ],
  'starrocks.node.size': [
    { backend: { size: '4 CU' } },
    'a node of backend must have at least 8 CU, in whole CU, got 4 CU',
    'set backend.size to "8 CU" or more',
  ],
  'starrocks.disk.size': [
    { backend: { disk: { size: '100 GiB' } } },
    'a disk of backend must have 200-65000 GiB, in whole GiB, got 100 GiB',
    'set backend.disk.size to "200 GiB" or more',
  ],
  'starrocks.disk.level': [
    { backend: { disk: { level: 'pl2' } } },
    'a pl2 disk of backend must have at least 500 GiB, got 200 GiB',
    'set backend.disk.size to "500 GiB" or more, or backend.disk.level to pl1',
  ],
  'starrocks.disk.count': [
    { backend: { disk: { count: 0 } } },
    'a node of backend must have a whole number of disks, at least 1, got 0',
    'set backend.disk.count to 1 or more',
  ],
  'starrocks.trial.spec': [
    { edition: 'trial', backend: { spec: 'bigData' } },
    'the trial edition has standard nodes only, got bigData for backend',
    'leave backend.spec out, or set edition to official',
  ],
  'starrocks.group.mode': [
    { mode: 'shared_nothing', groups: { load: {} } },
    'groups.load: a shared-nothing instance has no compute groups beside its backends',
    'set mode to shared_data or lakehouse, or size the backend',
  ],
};

test('every rule has a row here', () => {
  expect(Object.keys(BROKEN)).toEqual(NODES_RULES.map(({ code }) => code));
});

test.each(Object.entries(BROKEN))('refuses %s', (code, [options, message, fix]) => {
  expect(refused(options)).toBe(`test/StarRocks: 1 problem\n  - [${code}] ${message}\n    fix: ${fix}`);
});

test.each([
  ['the edges of the ranges', { frontend: { nodes: 11 }, groups: { load: { nodes: 100, size: '8 CU' }, one: { nodes: 1 } } }],
  ['a shared-nothing instance of 50', { mode: 'shared_nothing', backend: { nodes: 50, disk: { size: '65000 GiB' } } }],
  ['a single default node where data is shared', { backend: { nodes: 1 } }],
] as const)('accepts %s', (_what, options) => {
  expect(() => built(options)).not.toThrow();
});

test('a zone without a vSwitch', () => {
  expect(refused({ zone: 'cn-hangzhou-b' })).toContain(
    "[network.zone.unknown] zone: the network has no vSwitch in zone 'cn-hangzhou-b', only in: cn-hangzhou-i, cn-hangzhou-j\n    fix: set zone to one of those, or add 'cn-hangzhou-b' to the network's zones",
  );
});

test('a name that the service refuses', () => {
  expect(refused({ name: 'risk.instance' })).toContain(
    "[name.unusable] name: a StarRocks instance name must be 1-64 Chinese characters, letters, digits, dashes or underscores, got 'risk.instance'",
  );
});

test('a Chinese name is fine for the instance, not for a group', () => {
  expect(() => built({ name: '风控' })).not.toThrow();
  expect(refused({ groups: { 查询: {} } })).toContain("[key.form] groups: '查询' must be lowercase letters");
});

test('a group added twice', () => {
  const twice = refusal((stack) => {
    const instance = new StarRocksInstance(stack, 'StarRocks', {
      name: 'risk',
      network: EXISTING_NETWORK,
      secretName: 'risk',
      groups: { load: {} },
    });
    instance.addGroup('load', {});
  });
  expect(twice).toBe(
    "test/StarRocks: 1 problem\n  - [starrocks.group.repeated] there is a compute group 'load' already\n    fix: give the new one another name",
  );
});

test('all problems at once', () => {
  const message = refused({ frontend: { nodes: 2 }, backend: { size: '1 CU' }, groups: { load: { nodes: 0 } } });
  expect(message).toMatch(/^test\/StarRocks: 3 problems\n/);
});
