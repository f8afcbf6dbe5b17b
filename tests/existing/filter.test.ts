import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chosen, readFilter } from '../../cli/adopting/filter';
import { leftOutText } from '../../cli/adopting/left-out-text';
import { listText } from '../../cli/adopting/list-text';
import { readList } from '../../cli/adopting/read-list';
import type { Attributes, Thing } from '../../cli/adopting/thing';

const thing = (type: string, id: string, attributes: Attributes): Thing => ({ type, id, attributes, place: '' });
const THINGS = [
  thing('alicloud_star_rocks_instance', 'c-1', { instance_name: 'bi-one', tags: { team: 'bi' } }),
  thing('alicloud_star_rocks_node_group', 'c-1:ng-1', { instance_id: 'c-1', node_group_name: 'query' }),
  thing('alicloud_star_rocks_instance', 'c-2', { instance_name: 'risk.one', tags: { team: 'risk' } }),
  thing('alicloud_alikafka_instance', 'k-1', { name: 'events' }),
  thing('alicloud_alikafka_topic', 'k-1:bi-orders', { instance_id: 'k-1', topic: 'bi-orders', tags: {} }),
  thing('alicloud_alikafka_topic', 'k-1:other', { instance_id: 'k-1', topic: 'other' }),
  thing('alicloud_oss_bucket', 'bi-files', { bucket: 'bi-files', tags: [{ team: 'bi' }] }),
  thing('ALIYUN::EMR::SparkWorkspace', 'w-1', { WorkspaceName: 'bi-night' }),
];
const idsOf = (options: Parameters<typeof readFilter>[0]): string[] => chosen(THINGS, readFilter(options)).map(({ id }) => id);

it.each<[options: Parameters<typeof readFilter>[0], ids: readonly string[]]>([
  [{}, THINGS.map(({ id }) => id)],
  [{ kind: ['starrocks'] }, ['c-1', 'c-1:ng-1', 'c-2']],
  [{ kind: ['bucket, spark', 'rds'] }, ['bi-files', 'w-1']],
  [{ name: 'bi-*' }, ['c-1', 'c-1:ng-1', 'k-1:bi-orders', 'bi-files', 'w-1']],
  [{ name: 'events' }, ['k-1', 'k-1:bi-orders', 'k-1:other']],
  [{ name: 'risk.one' }, ['c-2']],
  [{ name: 'riskXone' }, []],
  [{ name: '??-one' }, ['c-1', 'c-1:ng-1']],
  [{ name: 'query' }, []],
  [{ tag: 'team=bi' }, ['c-1', 'c-1:ng-1', 'bi-files']],
  [{ tag: 'team' }, ['c-1', 'c-1:ng-1', 'c-2', 'bi-files']],
  [{ kind: ['bucket'], tag: 'team=risk' }, []],
])('%j', (options, ids) => expect(idsOf(options)).toEqual(ids));

it('says all that is wrong at once', () => {
  expect(() => readFilter({ kind: ['starrock,vpc'], tag: '=x' })).toThrow(
    "[adopt.kind.unknown] there is no kind 'starrock'\n  fix: did you mean 'starrocks'?\n" +
      "[adopt.kind.unknown] there is no kind 'vpc'\n  fix: known: bucket, starrocks, kafka, rds, emr, spark\n" +
      "[adopt.tag.form] '=x' is no tag\n  fix: write --tag team=bi, or --tag team",
  );
});

it('a list reads back as it was written, whatever names and texts hold', () => {
  const odd = thing('alicloud_oss_bucket', 'b: #1', {
    bucket: 'b: #1',
    tags: { 'a "b"': 'yes', 'c\nd': '{x}', e: '0123' },
    on: null,
    n: 3,
  });
  const file = join(mkdtempSync(join(tmpdir(), 'list-')), 'list.yaml');
  const things = [...THINGS, { ...odd, business: 'bi', key: 'b', region: 'cn-hangzhou' }];
  const businesses = { bi: { owner: 'bi@acme.example', costCenter: '12' } };
  writeFileSync(file, listText(things, [{ thing: thing('alicloud_vpc', 'a\nb', {}), why: 'it is\nso' }], businesses));
  const read = readList(file);
  expect(read.businesses).toEqual(businesses);
  expect(read.things.map((one) => ({ ...one, place: '' }))).toEqual(things);
});

it('a list shows no secret, wherever it came from', () => {
  const secrets = [
    thing('alicloud_star_rocks_instance', 'c-1', { instance_name: 'a', admin_password: 'Chosen1@' }),
    thing('alicloud_db_instance', 'rm-1', {
      engine: 'MySQL',
      tde_password: 'Chosen2@',
      pg_hba_conf: [{ user: 'u', password: 'Chosen3@' }],
    }),
  ];
  const text = listText(secrets, [], {});
  expect(text).toContain('engine: MySQL, pg_hba_conf: [{ user: u }]');
  expect(text).not.toContain('Chosen');
});

it('what is left out for one reason stands together', () => {
  const left = Array.from({ length: 23 }, (_, index) => thing('alicloud_oss_bucket', `b-${index}`, {}));
  const why = ({ id }: Thing): string => `'${id}' is in cn-shanghai`;
  const lines = leftOutText([
    ...left.map((one) => ({ thing: one, why: why(one) })),
    { thing: thing('alicloud_vpc', 'vpc-1', {}), why: 'used' },
  ]);
  expect(lines).toEqual([
    'left out:',
    '  23 of alicloud_oss_bucket: each is in cn-shanghai',
    `    ${left
      .slice(0, 20)
      .map(({ id }) => id)
      .join(', ')} and 3 more: --json tells them all`,
    '  alicloud_vpc vpc-1: used',
  ]);
});
