import { physicalNames } from '../../model';
import { BUSINESS, ENVIRONMENT, load } from './folder';

const local = (options: object, business: object = {}) =>
  load(
    {
      'environments/local.yaml': { target: 'kubernetes', businesses: ['risk'], shared: { kafka: {} }, ...options },
      'businesses/risk.yaml': { ...BUSINESS, ...business },
    },
    { 'estate.yaml': { name: 'acme' } },
  );

describe('an environment on Kubernetes', () => {
  it('has a cluster, a prefix and a profile, written or not', () => {
    const of = (options: object) => local(options).estate?.environments['local']?.kubernetes;
    expect(of({})).toEqual({ context: 'kind-acme', prefix: 'acme-local', profile: 'core', components: [] });
    expect(of({ kubernetes: { context: 'minikube', prefix: 'mine', profile: 'full', components: { mysql: {} } } })).toEqual({
      context: 'minikube',
      prefix: 'mine',
      profile: 'full',
      components: ['mysql'],
    });
  });

  it('has no other profile than those there are', () => {
    expect(local({ kubernetes: { profile: 'huge' } }).problems.map(({ file, line, code }) => [file, line, code])).toEqual([
      ['environments/local.yaml', 7, 'spec.value.choice'],
    ]);
  });

  it('is said of an environment on one only', () => {
    const { problems } = load({ 'environments/prod.yaml': { ...ENVIRONMENT, kubernetes: {} } });
    expect(problems.map(({ file, code }) => [file, code])).toContainEqual(['environments/prod.yaml', 'environment.kubernetes.needless']);
  });

  it('has nothing of an account: each such key is told with its line, and removing it is the fix', () => {
    const { network, region } = ENVIRONMENT;
    const { problems } = local({ region, network, logs: { retention: '30 days' } });
    expect(problems.map(({ line, code, edits }) => [line, code, edits?.map(({ do: does, path }) => `${does} ${path.join('.')}`)])).toEqual([
      [6, 'environment.cloud.needless', ['remove region']],
      [7, 'environment.cloud.needless', ['remove network']],
      [11, 'environment.cloud.needless', ['remove logs']],
    ]);
  });

  it('makes no name in the cloud', () => {
    const { estate } = local({});
    expect(physicalNames('acme', estate!.environments['local']!)).toEqual([]);
  });

  it('needs no region, network or state', () => {
    expect(local({}).problems).toEqual([]);
  });

  it('in the cloud they are missing', () => {
    expect(local({ target: 'alicloud' }).problems.map(({ code, message }) => [code, message])).toEqual([
      ['spec.key.missing', "'network' is missing"],
      ['spec.key.missing', "'region' is missing"],
      ['spec.key.missing', "'state' is missing"],
    ]);
  });

  it('a bucket for the state is proposed by the names of estate and environment', () => {
    const { problems } = load({}, { 'estate.yaml': 'name: zeta\n', 'environments/test.yaml': 'region: cn-hangzhou\n' });
    expect(problems.map(({ fix }) => fix)).toContain('add state: { bucket: zeta-tfstate-test }, or state: { folder: .state }');
  });

  it('is not held to what only the cloud refuses', () => {
    const { problems } = local(
      {},
      {
        lake: { kind: 'oss-hdfs', versioning: true },
        starrocks: { frontend: { nodes: 2 } },
        spark: { quota: '9 CU', queues: { a: { max: '2 CU' } }, kyuubi: { queue: 'a' } },
      },
    );
    expect(problems).toEqual([]);
  });

  it('is held to quotas and references', () => {
    const { problems } = local(
      { shared: {} },
      {
        spark: { quota: '9 CU', queues: { a: { max: '20 CU' } }, kyuubi: { queue: 'b' } },
        kafka: { topics: { t: { partitions: 1 } } },
        access: { etl: { read: ['lake/ods'] } },
      },
    );
    expect(problems.map(({ code }) => code).sort()).toEqual([
      'access.data.missing',
      'kafka.instance.missing',
      'spark.queue.above-quota',
      'spark.queue.missing',
      'spark.quota.exceeded',
    ]);
  });

  it('takes no part in questions of addresses and names in the cloud', () => {
    expect(
      load({
        'environments/prod.yaml': ENVIRONMENT,
        'environments/local.yaml': { target: 'kubernetes', businesses: ['risk'], shared: { kafka: {} } },
      }).problems.map(({ code }) => code),
    ).toEqual([]);
  });
});
