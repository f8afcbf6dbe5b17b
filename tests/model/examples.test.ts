import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEstate, quotaSums } from '../../model';
import { allQueues } from '../../constructs/spark/known/given-queues';
import { peak } from '../../constructs/spark/known/queue-sums';
import { inCu } from '../../domain/units/quantity';

const ROOT = join(__dirname, '..', '..');
const EXAMPLES = ['liulishuo', 'mistong', 'weimiao', 'juhaokan', 'fintopia'];
const load = (folder: string) => loadEstate(join(ROOT, folder), { cwd: ROOT });

describe.each(['estate', ...EXAMPLES.map((name) => `examples/${name}`)])('%s', (folder) => {
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

  it('copies of production are smaller but not too small', () => {
    for (const { scale, businesses } of Object.values(estate?.environments ?? {})) {
      if (scale === 1) continue;
      for (const { spark, starrocks } of Object.values(businesses)) {
        for (const { quota, queues } of Object.values(spark)) expect(peak(queues).cu).toBeLessThanOrEqual(inCu(quota));
        for (const instance of Object.values(starrocks))
          expect(instance.frontend.nodes * inCu(instance.frontend.size)).toBeGreaterThanOrEqual(8);
      }
    }
  });
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
