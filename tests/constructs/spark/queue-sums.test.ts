import fc from 'fast-check';
import type { SparkQueue } from '../../../constructs/spark/known/model';
import { peak, queueSums } from '../../../constructs/spark/known/queue-sums';
import { inCu } from '../../../domain/units/quantity';
import { clock } from '../../../domain/units/window';

const queue = (max: number, schedule: Record<string, number> = {}): SparkQueue => ({
  max: inCu(max),
  environments: ['dev'],
  schedule: Object.fromEntries(Object.entries(schedule).map(([window, cu]) => [window, inCu(cu)])),
});

describe('what queues use together', () => {
  it('is one sum without windows, and one per stretch with them', () => {
    expect(queueSums({ a: queue(3), b: queue(4) })).toEqual([{ cu: 7 }]);
    expect(queueSums({ a: queue(10, { '22:00-06:00': 30 }), b: queue(10, { '00:00-08:00': 1 }) })).toEqual([
      { window: '00:00-06:00', cu: 31 },
      { window: '06:00-08:00', cu: 11 },
      { window: '08:00-22:00', cu: 20 },
      { window: '22:00-24:00', cu: 40 },
    ]);
    expect(peak({ a: queue(10, { '22:00-06:00': 30 }), b: queue(10) })).toEqual({ window: '00:00-06:00', cu: 40 });
    expect(peak({})).toEqual({ cu: 0 });
  });

  it('is never less than the sum outside of windows, where there is an outside', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(100), minutes, minutes, fc.nat(100)), { minLength: 1, maxLength: 5 }), (rows) => {
        const queues = Object.fromEntries(
          rows.map(([max, start, end, cu], index) => [
            `q${index}`,
            queue(max, start < end ? { [`${clock(start)}-${clock(end)}`]: cu } : {}),
          ]),
        );
        const sums = queueSums(queues).map(({ cu }) => cu);
        expect(peak(queues).cu).toBe(Math.max(...sums));
        expect(peak(queues).cu).toBeLessThanOrEqual(rows.reduce((sum, [max, , , cu]) => sum + Math.max(max, cu), 0));
      }),
    );
  });
});
