import { load, ENVIRONMENT, BUSINESS, type Files } from './folder';

const ENVIRONMENTS: Files = Object.fromEntries(
  ['dev', 'staging', 'prod'].map((name, index) => [
    `environments/${name}.yaml`,
    { ...ENVIRONMENT, network: { cidr: `10.${index}.0.0/16`, zones: ['cn-hangzhou-i'] } },
  ]),
);
const business = (options: object) => load({ ...ENVIRONMENTS, 'businesses/risk.yaml': { ...BUSINESS, ...options } });
const quotas = (quota: unknown) => {
  const { estate, problems } = business({ spark: { quota } });
  return estate ? Object.values(estate.environments).map(({ businesses }) => businesses['risk']?.spark['main']?.quota) : problems;
};

describe('values by environment', () => {
  it('is one value, or one for each', () => {
    expect(quotas('10 CU')).toEqual([10, 10, 10]);
    expect(quotas({ default: '10 CU', prod: '400 CU' })).toEqual([10, 400, 10]);
    expect(quotas({ dev: '2 CU', staging: '3 CU', prod: '4 CU' })).toEqual([2, 4, 3]);
  });

  it('names the nearest environment for one that does not exist', () => {
    expect(quotas({ default: '10 CU', prodd: '400 CU' })).toMatchObject([
      {
        code: 'spec.environment.unknown',
        message: "'quota' is written for 'prodd', which is no environment",
        fix: "did you mean 'prod'?",
      },
    ]);
    expect(quotas({ default: '10 CU', europe: '400 CU' })).toMatchObject([{ fix: 'known: default, dev, prod, staging' }]);
  });

  it('needs a value everywhere, unless the option itself may be left out', () => {
    expect(quotas({ prod: '400 CU' })).toMatchObject([
      {
        code: 'spec.environment.default',
        message: "'quota' has no value in dev, staging",
        fix: 'add default: to quota, or a value for each environment',
      },
    ]);
    const { estate, problems } = business({ lake: { versioning: { prod: true }, layers: { ods: { expire: { dev: '7 days' } } } } });
    expect(problems).toEqual([]);
    expect(Object.values(estate?.environments ?? {}).map(({ businesses }) => businesses['risk']?.lake)).toMatchObject([
      { versioning: false, layers: { ods: { expire: 7 * 86400 } } },
      { versioning: true, layers: { ods: {} } },
      { versioning: false, layers: { ods: {} } },
    ]);
  });

  it('leaves things out where they are not enabled, and then they can no longer be used', () => {
    const spark = { quota: '11 CU', queues: { night: { max: '5 CU' }, adhoc: { max: '4 CU', enabled: { default: true, dev: false } } } };
    const { estate } = business({ spark });
    expect(
      Object.values(estate?.environments ?? {}).map(({ businesses }) => Object.keys(businesses['risk']?.spark['main']?.queues ?? {})),
    ).toEqual([['night'], ['night', 'adhoc'], ['night', 'adhoc']]);
    expect(business({ spark: { ...spark, kyuubi: { queue: 'adhoc' } } }).problems).toMatchObject([
      { code: 'spark.queue.missing', environments: ['dev'] },
    ]);
    expect(business({ spark: { ...spark, kyuubi: { queue: 'adhoc', enabled: { default: true, dev: false } } } }).problems).toEqual([]);
  });

  it('tells the same problem of several environments once, naming them', () => {
    const { problems } = business({ spark: { quota: '10 CU', queues: { night: { max: { default: '20 CU', dev: '5 CU' } } } } });
    expect(problems.map(({ code, environments }) => [code, environments])).toEqual([
      ['spark.quota.exceeded', ['prod', 'staging']],
      ['spark.queue.above-quota', ['prod', 'staging']],
    ]);
  });

  it('takes a business only where it is listed', () => {
    const { estate } = load({ ...ENVIRONMENTS, 'environments/dev.yaml': { ...ENVIRONMENT, businesses: [] } });
    expect(Object.values(estate?.environments ?? {}).map(({ businesses }) => Object.keys(businesses))).toEqual([[], ['risk'], ['risk']]);
  });

  it('an environment named like something every object has is one like others', () => {
    expect(
      load(
        {
          'environments/constructor.yaml': ENVIRONMENT,
          'businesses/risk.yaml': { ...BUSINESS, spark: { quota: { default: '9 CU', constructor: '5 CU' } } },
        },
        { 'estate.yaml': { name: 'acme' } },
      ).estate?.environments['constructor']?.businesses['risk']?.spark['main']?.quota,
    ).toBe(5);
  });
});

describe('grants by environment', () => {
  const access = (submit: unknown) =>
    business({ spark: { quota: '10 CU', queues: { night: { max: '5 CU' }, root_queue: { max: '4 CU' } } }, access: { etl: { submit } } });

  it('are one list, or one for each', () => {
    const { estate, problems } = access({ default: ['night'], prod: ['night', 'root_queue'], dev: [] });
    expect(problems).toEqual([]);
    const granted = Object.values(estate?.environments ?? {}).map(({ name, businesses }) => [
      name,
      businesses['risk']?.access['etl']?.submit,
    ]);
    expect(granted).toEqual([
      ['dev', []],
      ['prod', ['night', 'root_queue']],
      ['staging', ['night']],
    ]);
  });

  it('may be left out everywhere but in some', () => {
    const { estate, problems } = access({ prod: ['night'] });
    expect(problems).toEqual([]);
    expect(estate?.environments['dev']?.businesses['risk']?.access['etl']?.submit).toEqual([]);
  });

  it('are held against what there is in each, at the entry', () => {
    const { problems, textAt } = access({ default: ['night'], prod: ['night', 'adhok'] });
    expect(problems).toMatchObject([{ code: 'access.queue.missing', environments: ['prod'] }]);
    expect(problems.map((problem) => textAt(problem))).toEqual(['adhok']);
  });

  it('must be lists', () => {
    expect(access('night').problems).toMatchObject([{ code: 'spec.value.type', message: "'submit' must be a list, got 'night'" }]);
    expect(access({ prod: 'night' }).problems).toMatchObject([{ code: 'spec.value.type', message: "'prod' must be a list, got 'night'" }]);
  });
});
