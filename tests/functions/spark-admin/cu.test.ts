import fc from 'fast-check';
import { cuOf } from '../../../functions/spark-admin/cu';
import { resourceText } from '../../../simulator/spark-service/resource-text';

describe('compute units of a listed resource', () => {
  const ROWS: readonly (readonly [string | undefined, number | undefined])[] = [
    ['{"cpu":"40","memory":"160Gi"}', 40],
    ['{"cpu": "2","memory": "2Gi"}', 2],
    ['{"cpu":"1","memory":"16Gi"}', 4],
    ['{"cpu":"500m","memory":"2048Mi"}', 0.5],
    ['{"cpu":40,"memory":"160Gi"}', 40],
    ['{"cpu":"0","memory":"0Gi"}', 0],
    ['{"cpu":"1","memory":"4294967296"}', 1],
    ['{"cpu":"1000","memory":"4Ti"}', 1024],
    ['{"cpu":"40"}', undefined],
    ['{"cpu":"many","memory":"160Gi"}', undefined],
    ['{"cpu":"40","memory":"160GB"}', undefined],
    ['40 CU', undefined],
    ['', undefined],
    [undefined, undefined],
  ];

  test.each(ROWS)('%s is %s CU', (resource, cu) => {
    expect(cuOf(resource)).toBe(cu);
  });

  test('what the service writes for any number of units is read back as that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (halves) => {
        expect(cuOf(resourceText(halves / 2))).toBe(halves / 2);
      }),
    );
  });

  test('the larger of cores and memory counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (cores, gib) => {
        expect(cuOf(JSON.stringify({ cpu: `${cores}`, memory: `${gib}Gi` }))).toBe(Math.max(cores, gib / 4));
      }),
    );
  });

  test('no text makes it throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const cu = cuOf(text);
        expect(cu === undefined || cu >= 0).toBe(true);
      }),
    );
  });
});
