/** An example in a fix is one that is taken there. */
import { BUSINESS, ENVIRONMENT, load } from './folder';

const business = (options: object) => ({ 'businesses/risk.yaml': { ...BUSINESS, ...options } });
const prod = (options: object) => ({ 'environments/prod.yaml': { ...ENVIRONMENT, ...options } });
const fixes = (files: object): string[] => load(files as Parameters<typeof load>[0]).problems.map(({ fix }) => fix);

describe('fixes with an example', () => {
  it.each([
    ['more partitions than there can be', business({ kafka: { topics: { e: { partitions: 500 } } } }), 'write 360'],
    [
      'more servers than there can be',
      business({ spark: { quota: '20 CU', queues: { a: { max: '9 CU' } }, kyuubi: { queue: 'a', replicas: 20 } } }),
      'write 10',
    ],
    ['no memory', business({ redis: { cache: {} } }), 'add memory: a number with its unit, like 4 GiB'],
    [
      'no key',
      prod({ kms: { instance: 'kst-hzz62ee817bdyyr5x62tl' } }),
      'add key: a name of letters, digits or _.-, starting with a letter, like key-hzz6308fa2beq0sv1u3mp',
    ],
    ['a layer in capitals', business({ lake: { layers: { ODS: {} } } }), "did you mean 'ods'?"],
    ['a workload in capitals', business({ access: { ETL: {} } }), "did you mean 'etl'?"],
    ['a key of another kind', prod({ shared: { metastore: { kind: 'dlf', keyPair: 'ops' } } }), 'remove keyPair, or write kind: emr'],
  ])('%s', (_, files, fix) => {
    expect(fixes(files)).toEqual([fix]);
  });

  it('of a zone names one that Spark takes, too', () => {
    const spark = business({ spark: { quota: '11 CU', queues: { a: { max: '9 CU' } } } });
    const zones = (zone: string) => fixes({ ...spark, ...prod({ network: { cidr: '10.20.0.0/16', zones: [zone] } }) });
    const [, zone = ''] = /\[(\S+)\]/.exec(zones('cn-shanghai-b').find((fix) => fix.includes('zones of the region')) ?? '') ?? [];
    expect(zone).toMatch(/^cn-hangzhou-/);
    expect(zones(zone)).toEqual([]);
  });

  it('of what is told for two environments names none of them alone', () => {
    const network = { cidr: '10.30.0.0/16', zones: ['cn-hangzhou-i'] };
    const { problems } = load({
      'environments/dev.yaml': { ...ENVIRONMENT, network },
      ...business({ access: { etl: { read: ['lending/lake/ads'] } } }),
    });
    expect(problems.map(({ message, environments }) => [message, environments])).toEqual([
      ["workload 'etl' reads 'lending/lake/ads', but business 'lending' does not run here", ['dev', 'prod']],
    ]);
  });
});
