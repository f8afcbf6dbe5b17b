import { BUSINESS, ENVIRONMENT, load } from './folder';

/** All but that nothing is made for it yet. */
const local = (options: object, business: object = {}) => {
  const loaded = whole(options, business);
  return { ...loaded, problems: loaded.problems.filter(({ code }) => code !== 'environment.target.kubernetes') };
};

const whole = (options: object, business: object) =>
  load(
    {
      'environments/local.yaml': { target: 'kubernetes', businesses: ['risk'], shared: { kafka: {} }, ...options },
      'businesses/risk.yaml': { ...BUSINESS, ...business },
    },
    { 'estate.yaml': { name: 'acme' } },
  );

describe('an environment on Kubernetes', () => {
  it('is refused, as nothing is made for it yet', () => {
    const { estate, problems } = whole({}, {});
    expect(estate).toBeUndefined();
    expect(problems.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['environment.target.kubernetes', 'environments/local.yaml', 1],
    ]);
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
        'environments/local.yaml': { target: 'kubernetes', network: ENVIRONMENT.network, businesses: ['risk'], shared: { kafka: {} } },
      }).problems.map(({ code }) => code),
    ).toEqual(['environment.target.kubernetes']);
  });
});
