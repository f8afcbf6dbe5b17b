import { load, ENVIRONMENT, BUSINESS } from './folder';

describe('onRemoval', () => {
  it("is the environment's for everything that does not say otherwise", () => {
    const { estate, problems } = load({
      'environments/prod.yaml': {
        ...ENVIRONMENT,
        production: false,
        onRemoval: 'destroy',
        allowDataLoss: true,
        shared: { kafka: {}, metastore: { kind: 'dlf' } },
      },
      'businesses/risk.yaml': {
        ...BUSINESS,
        lake: { onRemoval: 'retain' },
        buckets: { exports: {} },
        starrocks: {},
        kafka: { topics: { events: { partitions: 1 } } },
      },
    });
    expect(problems).toEqual([]);
    const prod = estate?.environments['prod'];
    const risk = prod?.businesses['risk'];
    expect([prod?.onRemoval, prod?.shared.kafka, prod?.shared.metastore]).toMatchObject([
      'destroy',
      { onRemoval: 'destroy' },
      { onRemoval: 'destroy' },
    ]);
    expect([risk?.lake, risk?.buckets['exports'], risk?.starrocks['main'], risk?.kafka]).toMatchObject(
      ['retain', 'destroy', 'destroy', 'destroy'].map((onRemoval) => ({ onRemoval })),
    );
  });

  it('comes from the line of the environment file, where a thing has none of its own', () => {
    const { origins } = load({
      'environments/prod.yaml': { ...ENVIRONMENT, production: false, onRemoval: 'destroy', allowDataLoss: true },
      'businesses/risk.yaml': { ...BUSINESS, lake: { onRemoval: 'retain' }, starrocks: {} },
    });
    const origin = (...path: string[]) => origins.origin(['environments', 'prod', 'businesses', 'risk', ...path, 'onRemoval']);
    expect(origin('starrocks', 'main')).toMatchObject({ file: expect.stringContaining('prod.yaml') as string, how: 'written' });
    expect(origin('lake')).toMatchObject({ file: expect.stringContaining('risk.yaml') as string, how: 'written' });
    expect(origin('starrocks', 'main')?.line).toBeGreaterThan(1);
  });

  it('is told once, where the environment asks for it without the second key', () => {
    const { problems } = load({
      'environments/prod.yaml': { ...ENVIRONMENT, onRemoval: 'destroy' },
      'businesses/risk.yaml': { ...BUSINESS, lake: {}, buckets: { exports: {} } },
    });
    expect(problems).toMatchObject([{ code: 'removal.one-key', file: expect.stringContaining('prod.yaml') as string }]);
  });
});
