import { load } from './folder';

describe('oversubscription below 100 %', () => {
  it('is told alone: a sum that the whole quota allows is not called too much', () => {
    const spark = 'spark: { quota: 100 CU, oversubscription: 50 %, queues: { night: { max: 90 CU } } }';
    const business = `owner: risk@acme.example\ncostCenter: "4711"\nlake: { layers: { ods: {} } }\n${spark}\n`;
    const { problems } = load({ 'businesses/risk.yaml': business });
    expect(problems.map(({ code }) => code)).toEqual(['spark.oversubscription.below-quota']);
  });
});
