import fc from 'fast-check';
import { physicalNames } from '../../../model';
import { nameProblem, shortened } from '../../../domain/names/physical-name';
import { NAME_RULES } from '../../../model/names/inventory';
import { BUSINESS, load } from '../folder';

const KINDS = Object.keys(NAME_RULES);
/** Kinds whose service takes Chinese characters. */
const CHINESE: readonly string[] = [
  'vpc',
  'sparkWorkspace',
  'starrocksInstance',
  'kafkaInstance',
  'emrCluster',
  'rdsInstance',
  'redisInstance',
];

describe('names', () => {
  it.each(KINDS)('%s takes Chinese exactly where its service does', (kind) => {
    expect(nameProblem(NAME_RULES[kind]!, kind === 'kmsAlias' ? 'alias/风控平台' : '风控平台') === undefined).toBe(CHINESE.includes(kind));
  });

  it('Chinese goes into descriptions and tags, not into keys that become names', () => {
    const { problems, estate } = load({
      'businesses/risk.yaml': {
        ...BUSINESS,
        description: '风险控制',
        tags: { 业务: '风控' },
        kafka: { topics: { events: { partitions: 3, description: '放款事件' } } },
      },
    });
    expect(problems).toEqual([]);
    expect(estate?.environments['prod']?.businesses['risk']?.description).toBe('风险控制');
    expect(load({ 'businesses/risk.yaml': { ...BUSINESS, buckets: { 合同: {} } } }).problems).toMatchObject([{ code: 'spec.key.form' }]);
  });

  it.each(KINDS)('%s names its limit and the value got', (kind) => {
    const rule = NAME_RULES[kind]!;
    const { max, what } = rule;
    const long = 'a'.repeat(max + 1);
    expect(nameProblem(rule, long)).toBe(`${what} must be ${rule.hint}, got '${long}' (${max + 1} characters)`);
  });

  it('shortened names fit, are stable, and stay apart', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z][a-z0-9-]{0,80}[a-z0-9]$/), fc.stringMatching(/^[a-z][a-z0-9-]{0,80}[a-z0-9]$/), (a, b) => {
        for (const rule of ['otsInstance', 'ossBucket', 'ramRole'].map((kind) => NAME_RULES[kind]!)) {
          expect(shortened(rule, a).length).toBeLessThanOrEqual(rule.max);
          expect(shortened(rule, a)).toBe(shortened(rule, a));
          if (a !== b) expect(shortened(rule, a)).not.toBe(shortened(rule, b));
        }
      }),
    );
  });
});

describe("the inventory of an environment's names", () => {
  const { estate } = load({
    'businesses/risk.yaml': {
      ...BUSINESS,
      lake: { layers: { ods: {} } },
      buckets: { logs: {} },
      spark: {
        workspaces: {
          etl: {
            quota: '11 CU',
            queues: { night: { max: '9 CU', schedule: { '22:00-06:00': '5 CU' } } },
            kyuubi: { queue: 'night', tokens: { bi: {} } },
          },
        },
      },
      starrocks: { groups: { load: { nodes: 1, size: '8 CU' } } },
      kafka: { topics: { events: { partitions: 3 } } },
      access: { job: { consume: ['events'] } },
    },
  });
  const names = physicalNames('acme', estate!.environments['prod']!);

  it('has every name, of its kind', () => {
    expect(names.map(({ rule, name }) => `${KINDS.find((kind) => NAME_RULES[kind]?.what === rule.what) ?? ''} ${name}`).sort()).toEqual([
      'dlfCatalog acme-prod',
      'fcFunction acme-prod-spark-admin',
      'fcTrigger acme-prod-risk-etl-night-0600',
      'fcTrigger acme-prod-risk-etl-night-2200',
      'kafkaGroup risk-job',
      'kafkaInstance acme-prod-kafka',
      'kafkaTopic risk-events',
      'kafkaUser risk-job',
      'kmsAlias alias/acme-prod',
      'kmsSecret acme-prod-risk-etl-kyuubi-bi',
      'kmsSecret acme-prod-risk-job-kafka',
      'kmsSecret acme-prod-risk-starrocks-admin',
      'logProject acme-prod-logs',
      'ossBucket acme-prod-code',
      'ossBucket acme-prod-risk-lake',
      'ossBucket acme-prod-risk-logs',
      'ramPolicy acme-prod-risk-job',
      'ramRole acme-prod-risk-job',
      'ramRole acme-prod-risk-spark-etl',
      'ramRole acme-prod-spark-admin',
      'rosStack acme-prod-catalog',
      'rosStack acme-prod-risk-spark-etl',
      'sparkQueue night',
      'sparkWorkspace acme-prod-risk-etl',
      'starrocksGroup load',
      'starrocksInstance acme-prod-risk',
      'vpc acme-prod',
    ]);
  });

  it('every path leads to something in the model', () => {
    const at = (path: readonly string[]) => path.reduce<unknown>((value, key) => (value as Record<string, unknown>)?.[key], estate);
    for (const { path } of names) expect(at(path)).toBeDefined();
  });
});
