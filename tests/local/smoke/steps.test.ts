import { jobOf } from '../../../local/smoke/job';
import { stepsOf } from '../../../local/smoke/steps';
import type { SmokeJob, SmokeStep } from '../../../constructs/core/kubernetes/smoke';
import type { ApiObject } from '../../../local/manifests/translate';
import { ESTATES } from '../../support/estates';
import { localEstate } from '../local-estate';

const jobsOf = (step: SmokeStep): readonly SmokeJob[] =>
  'job' in step ? [step.before, step.job, step.after].filter((job) => job !== undefined) : [];

interface Named {
  readonly name: string;
  readonly key: string;
}

/** What a job takes from its namespace: `Secret acme-local/kafka-admin password`. */
function takenBy({ metadata, spec }: ApiObject): string[] {
  const { namespace = '' } = metadata;
  const pod = (spec as { template: { spec: Readonly<Record<string, unknown>> } }).template.spec;
  const containers = pod['containers'] as readonly {
    readonly env?: readonly { readonly valueFrom?: { readonly secretKeyRef: Named } }[];
  }[];
  const volumes = (pod['volumes'] ?? []) as readonly { readonly configMap?: { readonly name: string } }[];
  const account = pod['serviceAccountName'] as string | undefined;
  return [
    ...containers.flatMap(({ env = [] }) =>
      env.flatMap(({ valueFrom }) =>
        valueFrom ? [`Secret ${namespace}/${valueFrom.secretKeyRef.name} ${valueFrom.secretKeyRef.key}`] : [],
      ),
    ),
    ...volumes.flatMap(({ configMap }) => (configMap ? [`ConfigMap ${namespace}/${configMap.name}`] : [])),
    ...(account === undefined ? [] : [`ServiceAccount ${namespace}/${account}`]),
  ];
}

describe.each(Object.keys(ESTATES))('what is tried of %s', (name) => {
  const { environment, stacks } = localEstate(name);
  const steps = stacks.flatMap(({ business, outputs }) => (business === undefined ? [] : stepsOf(environment, business, outputs)));
  const jobs = steps.flatMap(({ step }) => jobsOf(step)).map((job) => jobOf(environment.kubernetes.prefix, job));
  const objects = stacks.flatMap((stack) => stack.objects);

  it('is something of every business, each once', () => {
    const names = steps.map(({ business, step }) => `${business}: ${step.tries}`);
    expect(new Set(names).size).toBe(names.length);
    for (const business of Object.keys(environment.businesses))
      expect(steps.filter((one) => one.business === business && !('why' in one.step)).length).toBeGreaterThan(0);
  });

  it('takes secrets, settings and accounts that are where it runs', () => {
    const there = objects.flatMap(({ kind, metadata: { namespace = '', name: called }, ...rest }) => [
      `${kind} ${namespace}/${called}`,
      ...(kind === 'Secret' ? Object.keys(rest['data'] as object).map((key) => `Secret ${namespace}/${called} ${key}`) : []),
    ]);
    expect(jobs.flatMap(takenBy).filter((one) => !there.includes(one))).toEqual([]);
    expect(jobs.length).toBeGreaterThan(0);
  });

  it('is apart from every other job, and says its limits', () => {
    const names = jobs.map(({ metadata }) => `${metadata.namespace ?? ''}/${metadata.name}`);
    expect(new Set(names).size).toBe(names.length);
    expect(JSON.stringify(jobs)).not.toMatch(/undefined|\$\{[a-z]+_|TfToken/);
  });
});

describe('what is tried of the default estate', () => {
  const { environment, stacks } = localEstate('estate');
  const told = (business: string): string[] =>
    stepsOf(environment, business, stacks.find((stack) => stack.business === business)?.outputs ?? {}).map(({ step }) => step.tries);

  it('is the lake, the metastore, both engines, Kafka and every queue, and what there is none of is said', () => {
    expect(told('lending')).toEqual([
      'spark main: writes to the lake, makes a table in the metastore and queries it',
      'spark: queue root_queue of acme-local-lending-spark refuses what exceeds it',
      'spark: queue dev_queue of acme-local-lending-spark refuses what exceeds it',
      'spark: queue batch of acme-local-lending-spark refuses what exceeds it',
      'spark: queue adhoc of acme-local-lending-spark refuses what exceeds it',
      "starrocks main: reads Spark's table, makes a table of its own and queries it",
      'kafka: produces and consumes as its workloads',
      'redis',
    ]);
  });

  it('goes by what outputs tell', () => {
    const outputs = stacks.find(({ business }) => business === 'lending')?.outputs ?? {};
    const moved = JSON.parse(
      JSON.stringify(outputs).replaceAll('kafka.acme-local.svc.cluster.local', 'broker.elsewhere'),
    ) as typeof outputs;
    const scripts = JSON.stringify(stepsOf(environment, 'lending', moved));
    expect(scripts).toContain('--bootstrap-server broker.elsewhere:9092');
    expect(scripts).not.toContain('kafka.acme-local.svc');
  });
});
