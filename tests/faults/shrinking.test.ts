import { facts, knownTypes } from '@lakewright/provider-knowledge/facts';
import { TYPES } from '../../constructs/registry';
import { GROWING } from '../../plan/rules/tables/grows';
import type { Ended } from '../support/cli';
import { describeWithTerraform } from '../support/terraform/describe';
import { type FullEstate, type Held, fullEstate } from './full-estate';

jest.setTimeout(240_000);

/** A smaller value of everything that only grows and that people write: the line, which of those that begin so, and what is told. */
const SMALLER: readonly (readonly [what: string, line: string, which: number, told: string])[] = [
  ['alicloud_alikafka_topic.partition_num', 'partitions: 8', 0, 'partition_num goes from 24 to 8'],
  [
    'alicloud_alikafka_instance.service_version',
    'kafka: { capacity: 60 MB/s, version: 3.3.1 }',
    0,
    'service_version goes from 3.3.2 to 3.3.1',
  ],
  ['alicloud_db_instance.instance_storage', 'storage: 50 GiB', 0, 'instance_storage goes from 100 to 50'],
  ['alicloud_emrv2_cluster.node_groups.node_count', 'core: { nodes: 2 }', 0, 'node_groups[emr-core].node_count goes from 3 to 2'],
  ['alicloud_star_rocks_node_group.storage_size', 'size: 200 GiB', 3, 'storage_size goes from 400 to 200'],
  ['alicloud_star_rocks_node_group.disk_number', 'count: 1', 0, 'disk_number goes from 2 to 1'],
  ['alicloud_kvstore_instance.engine_version', 'version: "6.0"', 1, 'engine_version goes from 7.0 to 6.0'],
];

/** What only grows, of the attributes that a service says are written. */
function growing(): string[] {
  const all = [
    ...GROWING.map(({ type, path }) => `${type}.${path.join('.')}`),
    ...knownTypes().flatMap((type) =>
      [...facts(type).attributes()].filter(([, { growOnly }]) => growOnly).map(([path]) => `${type}.${path}`),
    ),
  ];
  const written = Object.entries(TYPES).flatMap(([type, row]) =>
    Object.keys(row.written ?? {}).map((attribute) => `${type}.${attribute.replace(/\[[^\]]*\]/g, '')}`),
  );
  return [...new Set(all.filter((one) => written.includes(one)))].sort();
}

test('everything that only grows and that people write is tried below', () => {
  expect([...new Set(SMALLER.map(([what]) => what))].sort()).toEqual(growing());
});

describeWithTerraform('what only grows', () => {
  let estate: FullEstate;
  let before: readonly Held[];
  let refused: Ended;
  let places: readonly string[];
  beforeAll(async () => {
    estate = fullEstate();
    expect(estate.deploy().status).toBe(0);
    before = await estate.held();
    places = SMALLER.map(([, line, which]) => estate.edit(line, which));
    refused = estate.deploy();
  });
  afterAll(() => estate.remove());

  it.each(SMALLER.map((row, index) => [...row, index] as const))('%s: a smaller one is told with the line of the value', (...row) => {
    const [what, , , told, index] = row;
    const [type = ''] = what.split('.');
    const findings = refused.stderr.split('\n').filter((text) => text.includes('[plan.size.shrinks]') && text.includes(`${type}.`));
    expect(findings.filter((text) => text.includes(told) && text.includes(places[index] ?? 'nowhere'))).toHaveLength(1);
  });

  it('is refused before anything is touched, everything at once', async () => {
    expect(refused.stderr.match(/\[plan\.size\.shrinks\]/g)).toHaveLength(SMALLER.length);
    expect(refused.stderr).toContain('nothing was changed');
    expect(refused.status).toBe(1);
    expect(refused.stdout).not.toContain('applying');
    expect(await estate.held()).toEqual(before);
  });
});
