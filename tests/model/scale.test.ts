import fc from 'fast-check';
import { odd, scaled } from '../../domain/scaled';
import { BUSINESS, ENVIRONMENT, load } from './folder';

/** The business in an environment `prod` of the written size and in one called `staging` of `scale`. */
function staging(options: object, scale = '25 %') {
  const { estate, problems } = load({
    'environments/staging.yaml': { ...ENVIRONMENT, network: { cidr: '10.30.0.0/16', zones: ['cn-hangzhou-i'] }, scale },
    'businesses/risk.yaml': { ...BUSINESS, ...options },
  });
  expect(problems).toEqual([]);
  return estate!.environments['staging']!;
}
const spark = (options: object, scale?: string) => staging({ spark: options }, scale).businesses['risk']!.spark['main']!;
const starrocks = (options: object, scale?: string) => staging({ starrocks: options }, scale).businesses['risk']!.starrocks['main']!;

describe('an environment of a quarter of the size', () => {
  it('makes quotas and queues smaller, windows too', () => {
    expect(
      spark({ quota: '400 CU', queues: { night: { max: '200 CU', min: '40 CU', schedule: { '00:00-06:00': '300 CU' } } } }),
    ).toMatchObject({
      quota: 100,
      queues: { night: { max: 50, min: 10, schedule: { '00:00-06:00': 75 } } },
    });
  });

  it('stops at floors, higher where something is hosted, and raises the quota to what the queues then add up to', () => {
    const queues = { a: { max: '4 CU' }, b: { max: '4 CU' }, host: { max: '8 CU' } };
    expect(spark({ quota: '18 CU', queues, kyuubi: { queue: 'host', replicas: 1 } }, '10 %')).toMatchObject({
      quota: 8,
      queues: { a: { max: 1 }, b: { max: 1 }, host: { max: 3 } },
      kyuubi: { queue: 'host', replicas: 1 },
    });
    const many = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`q${index}`, { max: '1 CU' }]));
    expect(spark({ quota: '22 CU', queues: many }).quota).toBe(22);
  });

  it('never makes anything bigger than it was written', () => {
    expect(spark({ quota: '4 CU', queues: { a: { max: '2 CU' } } })).toMatchObject({ quota: 4, queues: { a: { max: 1 } } });
  });

  it('leaves alone what was written for the environment itself', () => {
    expect(
      spark({ quota: { default: '400 CU', staging: '300 CU' }, queues: { night: { max: { default: '200 CU', staging: '150 CU' } } } }),
    ).toMatchObject({ quota: 300, queues: { night: { max: 150 } } });
    expect(starrocks({ groups: { load: { nodes: { default: 4, staging: 3 }, size: '16 CU' } } }).groups['load']).toMatchObject({
      nodes: 3,
      size: 8,
    });
  });

  it('takes StarRocks nodes away first, then makes the remaining ones smaller', () => {
    expect(
      starrocks({
        frontend: { nodes: 5 },
        backend: { nodes: 8, size: '16 CU' },
        groups: { load: { nodes: 3, size: '64 CU', disk: { size: '2000 GiB' } } },
      }),
    ).toMatchObject({
      frontend: { nodes: 3, size: 8 },
      backend: { nodes: 2, size: 16 },
      groups: { load: { nodes: 1, size: 48, disk: { size: 500 } } },
    });
    expect(
      starrocks({ mode: 'shared_nothing', backend: { nodes: 4, size: '32 CU', disk: { level: 'pl2', size: '1000 GiB' } } }).backend,
    ).toMatchObject({ nodes: 3, size: 16, disk: { size: 500 } });
  });

  it("keeps Kafka at the service's minimum and never touches partitions", () => {
    expect(
      staging({ kafka: { instance: { capacity: '400 MB/s' }, topics: { events: { partitions: 48 } } } }).businesses['risk']?.kafka,
    ).toMatchObject({ instance: { capacity: 100, subscribe: 100 }, topics: { events: { partitions: 48 } } });
    expect(staging({}).shared.kafka).toMatchObject({ capacity: 60, subscribe: 20 });
  });

  it('an environment can be bigger, too', () => {
    expect(spark({ quota: '100 CU', queues: { night: { max: '33 CU' } } }, '150 %')).toMatchObject({
      quota: 150,
      queues: { night: { max: 50 } },
    });
  });
});

describe('scaled', () => {
  it('is whole, never above what was written, and never below the floor unless that was', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 100 }),
        (amount, factor, floor) => {
          const result = scaled(amount, factor, floor);
          expect(Number.isInteger(result)).toBe(true);
          expect(result).toBeLessThanOrEqual(amount);
          expect(result).toBeGreaterThanOrEqual(Math.min(amount, floor));
        },
      ),
    );
  });

  it('does not round up for what binary fractions add', () => {
    expect(scaled(3, 1.1, 1)).toBe(4);
    expect(scaled(100, 0.07, 1)).toBe(7);
    expect([1, 2, 3, 4].map(odd)).toEqual([1, 3, 3, 5]);
  });
});
