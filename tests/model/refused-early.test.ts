/** What only synthesis or the cloud refused: told by `validate`, with file and line, and never as our bug. */
import { loadEstate } from '../../model';
import { BUSINESS, ENVIRONMENT, ESTATE, inFolder, load } from './folder';

const environment = (options: object) => ({ 'environments/prod.yaml': { ...ENVIRONMENT, ...options } });
const uris = (uri: string) => environment({ shared: { metastore: { kind: 'external', uris: [uri] } } });
const business = (options: object) => ({ 'businesses/risk.yaml': { ...BUSINESS, ...options } });
const ADDRESS = 'write the host with letters, digits, dots and dashes, and a port from 1 to 65535';

describe('refused by validate', () => {
  it.each<[string, Parameters<typeof load>[0], string, string]>([
    ['maps for names of businesses', environment({ businesses: [{ orders: {} }] }), 'spec.value.type', 'write text of 1-500 characters'],
    ['lists for names of businesses', environment({ businesses: [['risk']] }), 'spec.value.type', 'write text of 1-500 characters'],
    ['an estate that begins like the vendor', { 'estate.yaml': { name: 'aliyun' } }, 'spec.value.form', 'write a short name, like acme'],
    ['a host with an underscore', uris('thrift://hms_1.acme:9083'), 'spec.value.form', ADDRESS],
    ['a port that is none', uris('thrift://hms.acme:99999'), 'spec.value.form', ADDRESS],
    ['port 0', uris('thrift://hms.acme:0'), 'spec.value.form', ADDRESS],
    ['a key that JavaScript drops', { 'estate.yaml': 'name: acme\ntags: { __proto__: x }\n' }, 'spec.yaml.key', 'choose another name'],
    ['an unknown region', environment({ region: 'cn-hangzou' }), 'environment.region.unknown', "did you mean 'cn-hangzhou'?"],
    ...[
      { kafka: { groups: { constructor: {} } } },
      { kafka: { topics: { constructor: { partitions: 3 } } } },
      { buckets: { constructor: {} } },
      { redis: { constructor: { memory: '4 GiB' } } },
      { lake: { layers: { constructor: {} } } },
      { spark: { quota: '9 CU', queues: { constructor: { max: '9 CU' } } } },
      { spark: { quota: '9 CU', members: { constructor: { id: '123456' } } } },
      { starrocks: { groups: { constructor: { nodes: 1, size: '8 CU' } } } },
      { access: { constructor: {} } },
    ].map((options): [string, Parameters<typeof load>[0], string, string] => [
      `a name that every object has: ${JSON.stringify(options)}`,
      business(options),
      'spec.key.form',
      'choose another name',
    ]),
  ])('%s', (_what, files, code, fix) => {
    const { problems, textAt } = load(files);
    expect(problems.filter(({ severity }) => severity === 'error').map((problem) => [problem.code, problem.fix])).toEqual([[code, fix]]);
    const [problem] = problems;
    expect(problem && textAt(problem)).not.toBe('');
  });

  it.each(['thrift://10.0.0.10:9083', 'thrift://hms-1.acme.internal:65535', 'thrift://a:1'])('takes %s', (uri) => {
    expect(load(uris(uri)).problems).toEqual([]);
  });

  it('a day that is over, on the day after it', () => {
    const files = { ...ESTATE, ...environment({ expires: '2027-01-31' }) };
    const codes = (today: string) => inFolder(files, (folder) => loadEstate(folder, { today }).problems.map(({ code }) => code));
    expect([codes('2027-01-31'), codes('2027-02-01')]).toEqual([[], ['environment.expires.past']]);
  });
});
