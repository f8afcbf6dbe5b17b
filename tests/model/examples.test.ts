import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEstate, quotaSums } from '../../model';
import type { Environment } from '../../model/model';
import { allQueues } from '../../constructs/spark/known/given-queues';
import { peak } from '../../constructs/spark/known/queue-sums';
import { inCu } from '../../domain/units/quantity';

const ROOT = join(__dirname, '..', '..');
const EXAMPLES = ['liulishuo', 'mistong', 'weimiao', 'juhaokan', 'fintopia'];
const load = (folder: string) => loadEstate(join(ROOT, folder), { cwd: ROOT });

const FOLDERS = ['estate', ...EXAMPLES.map((name) => `examples/${name}`)];

describe.each(FOLDERS)('%s', (folder) => {
  const { estate, problems, origins } = load(folder);

  it('loads without a problem or a warning', () => {
    expect(problems).toEqual([]);
    expect(estate).toBeDefined();
  });

  it('every effective value of every environment has an origin', () => {
    const leaves = (value: unknown, path: readonly string[]): string[][] =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.entries(value).flatMap(([key, below]) => leaves(below, [...path, key]))
        : [[...path]];
    for (const path of leaves(estate, [])) expect([path, origins.origin(path)?.line]).toEqual([path, expect.any(Number)]);
  });
});

type Businesses = Environment['businesses'];
/** What queues and frontends of scaled businesses have, and the least that they need. */
const sizesOf = (businesses: Businesses) =>
  Object.values(businesses).flatMap(({ spark, starrocks }) => [
    ...Object.values(spark).map(({ quota, queues }) => ({ least: peak(queues).cu, has: inCu(quota) })),
    ...Object.values(starrocks).map(({ frontend }) => ({ least: 8, has: frontend.nodes * inCu(frontend.size) })),
  ]);
const COPIES = FOLDERS.flatMap((folder) =>
  Object.values(load(folder).estate?.environments ?? {})
    .filter(({ scale, businesses }) => scale !== 1 && sizesOf(businesses).length > 0)
    .map(({ name, businesses }) => [folder, name, businesses] as const),
);

it.each(COPIES)('%s: what is scaled in %s is still large enough', (_folder, _name, businesses) => {
  expect(sizesOf(businesses).filter(({ least, has }) => has < least)).toEqual([]);
});

describe('the five platforms', () => {
  it.each(EXAMPLES)('%s says what it leaves out', (name) => {
    const readme = readFileSync(join(ROOT, 'examples', name, 'README.md'), 'utf8');
    expect(readme).toMatch(/^Left out, because there is no construct for it yet: /m);
    expect(readme).toMatch(/Stated: /);
  });

  const environment = (example: string, name: string) => load(`examples/${example}`).estate!.environments[name]!;

  it('Fintopia has 32 StarRocks instances and three lines of 7000 CU in mainland China, and no OSS-HDFS in Mexico', () => {
    const cn = environment('fintopia', 'cn');
    expect(Object.values(cn.businesses).flatMap(({ starrocks }) => Object.keys(starrocks))).toHaveLength(32);
    expect(quotaSums(cn)).toContainEqual(expect.objectContaining({ service: 'spark', used: 7000 }));
    expect(
      Object.values(environment('fintopia', 'latam').businesses).map(({ lake, starrocks }) => [lake?.kind, Object.keys(starrocks)]),
    ).toEqual([
      ['oss', []],
      ['oss', []],
      ['oss', []],
    ]);
    expect(environment('fintopia', 'cn-staging').businesses['risk']?.spark['main']).toMatchObject({
      quota: 1000,
      queues: { 'heavy-night': { max: 600 } },
    });
  });

  it('Juhaokan uses its 6000 CU fully at every time of the day', () => {
    const workspace = environment('juhaokan', 'prod').businesses['smart-tv']!.spark['main']!;
    const { quota, queues } = workspace;
    expect([quota, peak(allQueues(workspace)).cu]).toEqual([6000, 6000]);
    expect(queues['core-metrics']?.schedule).toEqual({ '00:00-07:30': 3400 });
  });

  it('Liulishuo, Mistong and Weimiao have their queues and topics', () => {
    expect(Object.keys(environment('liulishuo', 'prod').businesses['learning']!.spark['main']!.queues)).toEqual([
      'etl',
      'ingest',
      'analysts',
      'apps',
      'dev_queue',
    ]);
    expect(environment('mistong', 'staging').businesses['homework']?.kafka?.topics['picture-paths']?.partitions).toBe(48);
    expect(
      Object.entries(environment('weimiao', 'prod').businesses['warehouse']!.kafka!.topics).map(([name, { partitions }]) => [
        name,
        partitions,
      ]),
    ).toEqual([
      ['ods', 24],
      ['dwd', 24],
    ]);
  });
});
