import type { Construct } from 'constructs';
import { EmrMetastore, type EmrMetastoreProps } from '../../../constructs/metastore/emr';
import { ExternalMetastore } from '../../../constructs/metastore/external';
import { HiveDatabase } from '../../../constructs/metastore/hive-database';
import { CLUSTER_RULES } from '../../../constructs/metastore/known/cluster-rules';
import { DATABASE_RULES } from '../../../constructs/metastore/known/database-rules';
import { URIS_RULES } from '../../../constructs/metastore/known/uris-rules';
import { refusal, synth } from '../../support/synth';
import { BASE } from './build';

type Make = (scope: Construct) => unknown;
const emr =
  (options: Partial<EmrMetastoreProps>): Make =>
  (scope) =>
    new EmrMetastore(scope, 'Metastore', { ...BASE, ...options });
const external =
  (...uris: string[]): Make =>
  (scope) =>
    new ExternalMetastore(scope, 'Metastore', { uris });

/** One row per rule: what breaks it, and the words it is refused with. */
const BROKEN: readonly (readonly [code: string, Make, message: string, fix: string])[] = [
  [
    'metastore.master.count',
    // A program in JavaScript can say so.
    emr({ master: { nodes: 2 as 1, type: 'ecs.g7.xlarge' } }),
    'master.nodes: a cluster has 1 master, or 3 for high availability, got 2',
    'write nodes: 1 or 3',
  ],
  [
    'metastore.core.count',
    emr({ core: { nodes: 1, type: 'ecs.g7.xlarge' } }),
    'core.nodes: a cluster needs at least 2 core nodes, got 1',
    'write nodes: 2 or more',
  ],
  [
    'metastore.node.type',
    emr({ core: { nodes: 2, type: 'g7.xlarge' } }),
    'core.type: nodes are ECS types like ecs.g7.xlarge, got g7.xlarge',
    'write an ECS type that the zone offers',
  ],
  [
    'metastore.database.storage',
    emr({ database: { storage: '10 GiB' } }),
    "database.storage: the metastore's database has 20-32768 GiB, a whole number of them, got 10 GiB",
    'write storage: 20 GiB',
  ],
  [
    'metastore.uris.none',
    external(),
    'uris: an external metastore needs at least one address',
    'add one, for example thrift://10.0.0.10:9083',
  ],
  [
    'metastore.uris.form',
    external('thrift://10.0.0.10:9083', '10.0.0.10'),
    "uris.1: '10.0.0.10' is not the address of a Hive Metastore",
    'write the host with letters, digits, dots and dashes, and a port from 1 to 65535',
  ],
];

test.each(BROKEN)('refuses what breaks %s', (code, make, message, fix) => {
  expect(refusal((stack) => void make(stack))).toBe(`test/Metastore: 1 problem\n  - [${code}] ${message}\n    fix: ${fix}`);
});

test('every error of the tables has a row here', () => {
  expect(BROKEN.map(([code]) => code)).toEqual([...CLUSTER_RULES, ...DATABASE_RULES, ...URIS_RULES].map(({ code }) => code));
});

test('a cluster and its database are told at once', () => {
  const message = refusal((stack) => void emr({ core: { nodes: 1, type: 'g7' }, database: { storage: '50.5 GiB' } })(stack));
  expect(message).toMatch(/^test\/Metastore: 3 problems/);
  expect(message).toContain('got 51712 MiB');
});

test('a database alone is held against the same row', () => {
  const placement = { zone: 'cn-hangzhou-i', vswitchId: 'vsw-1', problem: undefined };
  const database = { name: 'hive', placement, allowedCidrs: [], secretName: 'hive', storage: '33 TiB' } as const;
  expect(refusal((stack) => void new HiveDatabase(stack, 'Database', database))).toContain('[metastore.database.storage] storage: ');
});

test('refuses a zone without vSwitch and a name that the service refuses', () => {
  expect(refusal((stack) => void emr({ zone: 'cn-hangzhou-b', name: 'meta store' })(stack))).toContain('[network.zone.unknown] zone: ');
  expect(refusal((stack) => void emr({ name: 'meta store' })(stack))).toContain('[name.unusable] name: an EMR cluster name must be 1-64');
});

test.each([
  ['three masters', emr({ master: { nodes: 3, type: 'ecs.g7.xlarge' } })],
  ['the smallest database', emr({ database: { storage: '20 GiB' } })],
  ['the largest database', emr({ database: { storage: '32 TiB' } })],
  ['a host by name', external('thrift://hms-1.acme-data.example:9083')],
])('takes %s', (_what, make) => {
  expect(() => synth((stack) => void make(stack))).not.toThrow();
});
