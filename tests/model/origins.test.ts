import { BUSINESS, load } from './folder';

const ENVIRONMENT = (cidr: string, more = '') => `region: cn-hangzhou
network: { cidr: ${cidr}, zones: [cn-hangzhou-i] }
state: { folder: .state }
shared:
  kafka: { capacity: 120 MB/s }
businesses: [risk, lending]
${more}`;
const { origins, problems } = load({
  'environments/prod.yaml': ENVIRONMENT('10.20.0.0/16'),
  'environments/dev.yaml': ENVIRONMENT('10.10.0.0/16', 'scale: 25 %'),
  'businesses/risk.yaml': `owner: risk@acme.example
costCenter: "1"
lake: {}
spark:
  quota: { default: 400 CU, prod: 4000 CU }
  queues:
    night: { max: 40 CU }
starrocks: {}
`,
  'businesses/lending.yaml': { ...BUSINESS, spark: { workspaces: { etl: { quota: '8 CU' } } } },
});
const origin = (path: string) => origins.origin(path.split('/'));

describe('origins', () => {
  it('the estate is fine', () => expect(problems).toEqual([]));

  it.each<[string, object]>([
    ['name', { file: 'estate.yaml', line: 1, column: 7, how: 'written' }],
    ['environments/prod/region', { file: 'environments/prod.yaml', line: 1, column: 9, how: 'written' }],
    ['environments/prod/production', { file: 'environments/prod.yaml', line: 1, column: 1, how: 'default' }],
    ['environments/dev/scale', { file: 'environments/dev.yaml', line: 7, column: 8, how: 'written' }],
    ['environments/prod/shared/kafka/capacity', { line: 5, column: 22, how: 'written' }],
    ['environments/dev/shared/kafka/capacity', { line: 5, column: 22, how: 'scaled', written: '120 MB/s' }],
    ['environments/prod/businesses/risk/spark/main/quota', { file: 'businesses/risk.yaml', line: 5, column: 35, how: 'written' }],
    ['environments/dev/businesses/risk/spark/main/quota', { line: 5, column: 21, how: 'scaled', written: '400 CU' }],
    ['environments/dev/businesses/risk/spark/main/queues/night/max', { line: 7, column: 19, how: 'scaled', written: '40 CU' }],
    ['environments/prod/businesses/risk/spark/main/queues/night/max', { line: 7, column: 19, how: 'written' }],
    ['environments/prod/businesses/risk/spark/main/engine', { line: 4, column: 1, how: 'default' }],
    ['environments/prod/businesses/risk/starrocks/main/frontend/nodes', { line: 8, column: 1, how: 'default' }],
    ['environments/prod/businesses/lending/spark/etl/quota', { file: 'businesses/lending.yaml', line: 7, column: 14, how: 'written' }],
    ['environments/prod/businesses/lending/spark/etl/engine', { file: 'businesses/lending.yaml', line: 6, column: 5, how: 'default' }],
    ['environments/prod/businesses/risk/owner', { line: 1, column: 8, how: 'written' }],
  ])('%s', (path, expected) => {
    expect(origin(path)).toMatchObject(expected);
  });

  it('a path into no file has none', () => {
    expect(origin('environments/nowhere/region')).toBeUndefined();
    expect(origin('environments/prod/businesses/nobody/owner')).toBeUndefined();
  });
});
