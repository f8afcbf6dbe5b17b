import { COMPONENT_NAMES } from '../../constructs/core/kubernetes/components';
import { IMAGES } from '../../constructs/core/kubernetes/images';
import { mysqlName } from '../../constructs/components/local/mysql';
import { S3_PLUGIN } from '../../constructs/components/local/flink';
import { neededGib } from '../../local/checks/memory';
import type { ApiObject } from '../../local/manifests/translate';
import { stepsOf } from '../../local/smoke/steps';
import { localEstate } from './local-estate';

const written = (names: readonly string[]): string => `  components: { ${names.map((name) => `${name}: {}`).join(', ')} }\n`;
const withThem = (...names: readonly string[]) =>
  localEstate('estate', (text) => text.replace('kubernetes:\n', `kubernetes:\n${written(names)}`));
const named = ({ kind, metadata: { namespace = '', name } }: ApiObject): string => `${kind} ${namespace}/${name}`;
const text = (objects: readonly ApiObject[], name: string, key: string): string => {
  const found = objects.find((one) => named(one) === `ConfigMap ${name}`);
  return (found?.['data'] as Readonly<Record<string, string>> | undefined)?.[key] ?? '';
};

const none = localEstate('estate');
const all = withThem(...COMPONENT_NAMES);
const objectsOf = ({ stacks }: typeof none): ApiObject[] => stacks.flatMap(({ objects }) => objects);

describe('components of a local environment', () => {
  it('are not there unless they are asked for', () => {
    expect(
      objectsOf(none)
        .map(named)
        .filter((one) => /celeborn|mysql|flink/.test(one)),
    ).toEqual([]);
    expect(objectsOf(all).map(named)).toEqual(
      expect.arrayContaining([
        'Deployment acme-local/celeborn-master',
        'StatefulSet acme-local/celeborn-worker',
        'StatefulSet acme-local/mysql',
        'Deployment acme-local/flink',
        'Deployment acme-local/flink-worker',
        'Secret acme-local-lending/lending-mysql',
      ]),
    );
  });

  it.each([
    ['celeborn', 1.5],
    ['mysql', 0.75],
    ['flink', 2.25],
  ] as const)('%s counts with its %d GiB', (name, gib) => {
    const before = neededGib(none.stacks);
    expect(neededGib(withThem(name).stacks) - before).toBeGreaterThanOrEqual(Math.floor(gib));
    expect(neededGib(withThem(name).stacks) - before).toBeLessThanOrEqual(Math.ceil(gib));
  });

  it('keep what has to stay on a disk of their own', () => {
    const sets = objectsOf(all).filter((one) => ['mysql', 'celeborn-worker'].includes(one.metadata.name) && one.kind === 'StatefulSet');
    const claims = sets.map(({ spec }) => (spec as { volumeClaimTemplates?: unknown[] }).volumeClaimTemplates?.length);
    expect(claims).toEqual([1, 1]);
  });

  it('Spark shuffles by Celeborn: settings, and the client where executors start', () => {
    const settings = text(objectsOf(all), 'acme-local-lending-spark/spark', 'spark-defaults.conf');
    expect(settings).toContain('spark.shuffle.manager org.apache.spark.shuffle.celeborn.SparkShuffleManager\n');
    expect(settings).toContain('spark.celeborn.master.endpoints celeborn-master.acme-local.svc.cluster.local:9097\n');
    expect(text(objectsOf(all), 'acme-local-lending-spark/spark-templates', 'batch.yaml')).toMatch(
      /command: \[wget, .*celeborn-client-spark-3[^\n]*\.jar\]/,
    );
    expect(text(objectsOf(none), 'acme-local-lending-spark/spark', 'spark-defaults.conf')).not.toContain('celeborn');
    expect(text(objectsOf(none), 'acme-local-lending-spark/spark-templates', 'batch.yaml')).not.toContain('wget');
  });

  it('smoke tries each of them for every business', () => {
    const steps = (from: typeof none): string[] =>
      from.stacks.flatMap(({ business, outputs }) =>
        business === undefined ? [] : stepsOf(from.environment, business, outputs).map(({ step }) => `${business}: ${step.tries}`),
      );
    const more = steps(all).filter((one) => !steps(none).includes(one));
    expect(more).toEqual([
      expect.stringMatching(/^risk: spark main: .* by way of Celeborn$/) as string,
      'risk: mysql: makes a table of its own and queries it',
      'risk: flink: takes a job',
      expect.stringMatching(/^lending: spark main: .* by way of Celeborn$/) as string,
      'lending: mysql: makes a table of its own and queries it',
      'lending: flink: takes a job',
    ]);
  });
});

it('a user of MySQL has at most 32 characters, and two businesses never the same', () => {
  const [long, other] = ['a-very-long-name-of-a-business-line-one', 'a-very-long-name-of-a-business-line-two'];
  expect(mysqlName('risk-line')).toBe('risk_line');
  expect(mysqlName(long)).toHaveLength(32);
  expect(mysqlName(long)).not.toBe(mysqlName(other));
});

it('Flink’s plugin has the version of its image', () => {
  expect(S3_PLUGIN).toBe(`flink-s3-fs-hadoop-${IMAGES.flinkManager.image.split(':')[1] ?? ''}.jar`);
});
