import { BUSINESS, ENVIRONMENT, codes, loadBusiness } from './folder';

const ENVIRONMENT_OF_TWO = { ...ENVIRONMENT, businesses: ['risk', 'lending'] };

const reading = (entry: string) =>
  loadBusiness(
    { lake: { layers: { ods: {} } }, buckets: { contracts: {} }, access: { etl: { read: [entry] } } },
    {
      'environments/prod.yaml': ENVIRONMENT_OF_TWO,
      'businesses/lending.yaml': { ...BUSINESS, lake: { layers: { ads: {} } }, buckets: { contracts: {} } },
    },
  );

describe('what a workload may read', () => {
  it.each(['lake', 'lake/ods', 'bucket/contracts', 'lending/lake', 'lending/lake/ads'])('is %s', (entry) => {
    expect(codes(reading(entry))).toEqual([]);
  });

  it.each([
    ["another business's bucket", 'lending/bucket/contracts'],
    ['all buckets', 'bucket'],
    ['a layer without its lake', 'ods'],
    ['a folder below a layer', 'lake/ods/2026'],
  ])('is never %s', (_what, entry) => {
    const { problems, estate } = reading(entry);
    expect(problems.map(({ code, severity }) => [code, severity])).toEqual([['access.data.missing', 'error']]);
    expect(estate).toBeUndefined();
  });
});
