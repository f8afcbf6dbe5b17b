import fc from 'fast-check';
import type { SparkQueue } from '../../../constructs/spark/known/model';
import { maxAt, scheduleEdits } from '../../../constructs/spark/known/schedule-edits';
import { mapValues } from '../../../domain/named';
import { type CuText, inCu } from '../../../domain/units/quantity';
import { cuText } from '../../../domain/units/text';
import { clock, DAY_MINUTES } from '../../../domain/units/window';

type Scheduled = Pick<SparkQueue, 'max' | 'schedule'>;
const edits = (queue: Scheduled) => scheduleEdits(queue).map(({ at, max }) => `${clock(at)} ${cuText(max)}`);

describe('edits of a schedule', () => {
  it.each<[string, Record<string, CuText>, string[]]>([
    ['none without windows', {}, []],
    ['one opens a window, one closes it', { '08:00-20:00': '40 CU' }, ['08:00 40 CU', '20:00 100 CU']],
    ['a window may run over midnight', { '22:00-06:30': '40 CU' }, ['06:30 100 CU', '22:00 40 CU']],
    ['a window may end at midnight', { '22:00-24:00': '40 CU' }, ['00:00 100 CU', '22:00 40 CU']],
    [
      'adjacent windows: the second one closes the first',
      { '22:00-02:00': '40 CU', '02:00-06:00': '20 CU' },
      ['02:00 20 CU', '06:00 100 CU', '22:00 40 CU'],
    ],
    ['adjacent windows that say the same are one', { '22:00-02:00': '40 CU', '02:00-06:00': '40 CU' }, ['06:00 100 CU', '22:00 40 CU']],
    ['a window that says what holds anyway changes nothing', { '22:00-06:00': '100 CU' }, []],
    ['a window of the whole day still says so once', { '00:00-24:00': '40 CU' }, ['00:00 40 CU']],
    ['so do two that fill it', { '06:00-18:00': '40 CU', '18:00-06:00': '40 CU' }, ['06:00 40 CU']],
  ])('%s', (_, schedule, expected) =>
    expect(edits({ max: inCu('100 CU'), schedule: mapValues(schedule, (cu) => inCu(cu)) })).toEqual(expected),
  );

  const cu = fc.integer({ min: 1, max: 4 }).map((n) => inCu(n * 10));
  /** Windows that do not overlap, in any order; the last one may run over midnight. */
  const queue = fc
    .record({
      max: cu,
      edges: fc.uniqueArray(fc.integer({ min: 0, max: DAY_MINUTES - 1 }), { maxLength: 8 }),
      values: fc.array(fc.option(cu, { nil: undefined }), { minLength: 8, maxLength: 8 }),
    })
    .map(({ max, edges, values }): Scheduled => {
      const sorted = [...edges].sort((a, b) => a - b);
      const windows =
        sorted.length < 2
          ? []
          : sorted.flatMap((start, index) => {
              const end = sorted[(index + 1) % sorted.length] ?? start;
              const value = values[index];
              return value ? [[`${clock(start)}-${clock(end)}`, value] as const] : [];
            });
      return { max, schedule: Object.fromEntries(windows.reverse()) };
    });
  const plain = (scheduled: Scheduled, minute: number) =>
    scheduleEdits(scheduled)
      .filter(({ at }) => at <= minute)
      .at(-1) ?? scheduleEdits(scheduled).at(-1);

  it('at any minute the last edit says what the schedule says', () => {
    fc.assert(
      fc.property(queue, fc.integer({ min: 0, max: DAY_MINUTES - 1 }), (scheduled, minute) => {
        expect(plain(scheduled, minute)?.max ?? scheduled.max).toBe(maxAt(scheduled, minute));
      }),
      { numRuns: 2000 },
    );
  });

  it('no edit says what holds already, but for the only one', () => {
    fc.assert(
      fc.property(queue, (scheduled) => {
        const all = scheduleEdits(scheduled);
        const idle = all.filter(({ at, max }) => max === maxAt(scheduled, (at + DAY_MINUTES - 1) % DAY_MINUTES));
        expect(idle.length).toBeLessThanOrEqual(all.length === 1 ? 1 : 0);
        expect(new Set(all.map(({ at }) => at)).size).toBe(all.length);
      }),
      { numRuns: 2000 },
    );
  });
});
