import { StarRocksInstance, type StarRocksInstanceProps } from '../../../constructs/starrocks/instance';
import { GROUPS_RULES } from '../../../constructs/starrocks/known/instance-rules';
import { NODES_RULES } from '../../../constructs/starrocks/known/nodes-rules';
import { EXISTING_NETWORK } from '../../support/existing-network';
import { refusal } from '../../support/synth';
import { built, refused } from './build';

/** One row per rule: what breaks it, and the words it is refused with. */
const BROKEN: Readonly<Record<string, readonly [Partial<StarRocksInstanceProps>, string, string]>> = {
  'starrocks.frontend.nodes': [
    { frontend: { nodes: 4 } },
    'frontend.nodes: frontends vote, so there must be an odd number of them from 1 to 11, got 4',
    'write nodes: 5',
  ],
  'starrocks.backend.nodes': [
    { mode: 'shared_nothing', backend: { nodes: 2 } },
    'backend.nodes: a shared_nothing instance has 3-50 backends, got 2',
    'write nodes: 3',
  ],
  'starrocks.compute.nodes': [
    { groups: { load: { nodes: 101 } } },
    "groups.load.nodes: compute group 'load' can have 1-100 compute nodes, got 101",
    'write nodes: 100; several groups or bigger nodes compute more',
  ],
  'starrocks.node.size': [
    { backend: { size: '4 CU' } },
    'backend.size: a node of the backend needs at least 8 CU, a whole number of them, got 4 CU',
    'write size: 8 CU',
  ],
  'starrocks.disk.size': [
    { backend: { disk: { size: '100 GiB' } } },
    'backend.disk.size: a disk of the backend has 200-65000 GiB, a whole number of them, got 100 GiB',
    'write size: 200 GiB',
  ],
  'starrocks.disk.level': [
    { backend: { disk: { level: 'pl2' } } },
    'backend.disk.level: disks of level pl2 have at least 500 GiB, got 200 GiB',
    'write size: 500 GiB, or level: pl1',
  ],
  'starrocks.disk.count': [
    { backend: { disk: { count: 0 } } },
    'backend.disk.count: a node of the backend has 1-16 disks, got 0',
    'write count: 1',
  ],
  'starrocks.frontend.spec': [
    { frontend: { spec: 'localSSD' } },
    'frontend.spec: frontends are made as standard or ramEnhanced, got localSSD',
    'remove spec',
  ],
  'starrocks.trial.spec': [
    { edition: 'trial', backend: { spec: 'bigData' } },
    'backend.spec: the trial edition has standard nodes only, the backend asks for bigData',
    'remove spec, or choose edition: official',
  ],
  'starrocks.groups.mode': [
    { mode: 'shared_nothing', groups: { load: {} } },
    "groups: StarRocks instance 'acme-dev-risk' is shared_nothing and cannot have compute groups, got load",
    'remove groups, or choose mode: shared_data or lakehouse',
  ],
};

test('every rule has a row here, or is broken by a method below', () => {
  const codes = [...NODES_RULES, ...GROUPS_RULES].map(({ code }) => code);
  expect([...Object.keys(BROKEN), 'starrocks.group.repeated']).toEqual(codes);
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
    "test/StarRocks: 1 problem\n  - [starrocks.group.repeated] groups.load: there is a compute group 'load' already\n    fix: give the new one another name",
  );
});

test('a group added later is held to the same rules', () => {
  const added = (mode: 'shared_data' | 'shared_nothing', nodes: number) =>
    refusal((stack) =>
      new StarRocksInstance(stack, 'StarRocks', { name: 'risk', network: EXISTING_NETWORK, secretName: 'risk', mode }).addGroup('adhoc', {
        nodes,
      }),
    );
  expect(added('shared_data', 0)).toContain(
    "[starrocks.compute.nodes] groups.adhoc.nodes: compute group 'adhoc' can have 1-100 compute nodes, got 0",
  );
  expect(added('shared_nothing', 1)).toContain('[starrocks.groups.mode] groups:');
});

test('a trial edition in production is for whoever reads an estate: a program may have its reason', () => {
  expect(() => built({ edition: 'trial' }, { production: true })).not.toThrow();
});

test.each([
  [0, 1],
  [2.5, 3],
  [10, 11],
  [12, 11],
])('for %d frontends the fix is a number that the service takes', (nodes, fixed) => {
  expect(refused({ frontend: { nodes } })).toContain(`fix: write nodes: ${fixed}`);
  expect(() => built({ frontend: { nodes: fixed } })).not.toThrow();
});

test('all problems at once', () => {
  const message = refused({ frontend: { nodes: 2 }, backend: { size: '1 CU' }, groups: { load: { nodes: 0 } } });
  expect(message).toMatch(/^test\/StarRocks: 3 problems\n/);
});
