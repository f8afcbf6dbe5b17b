import fc from 'fast-check';
import { clock, contains, DAY_MINUTES, overlap, parseWindow, pieces } from '../../../domain/units/window';

const minute = fc.integer({ min: 0, max: DAY_MINUTES - 1 });
const window = fc
  .tuple(minute, minute)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => parseWindow(`${clock(a)}-${clock(b)}`)!);

describe('time windows', () => {
  it.each([
    ['00:00-07:30', { start: 0, end: 450 }],
    ['22:00-06:00', { start: 1320, end: 360 }],
    ['18:00-00:00', { start: 1080, end: 1440 }],
    ['18:00-24:00', { start: 1080, end: 1440 }],
  ])('%s', (text, expected) => expect(parseWindow(text)).toEqual(expected));

  it.each(['', '7:30-8:00', '08:00', '08:00-08:00', '25:00-26:00', '08:60-09:00', '08:00 - 09:00', '24:00-01:00', 'x08:00-09:00'])(
    "'%s' is none",
    (text) => expect(parseWindow(text)).toBeUndefined(),
  );

  it('overlap exactly when a minute lies in both', () => {
    fc.assert(
      fc.property(window, window, (a, b) => {
        const shared = Array.from({ length: DAY_MINUTES }, (_, at) => at).some((at) => contains(a, at) && contains(b, at));
        expect(overlap(a, b)).toBe(shared);
      }),
      { numRuns: 50 },
    );
  });

  it('pieces never run over midnight and last as long as the window', () => {
    fc.assert(
      fc.property(window, (one) => {
        const length = (one.end - one.start + DAY_MINUTES) % DAY_MINUTES;
        expect(pieces(one).every(({ start, end }) => start <= end)).toBe(true);
        expect(pieces(one).reduce((sum, { start, end }) => sum + end - start, 0) % DAY_MINUTES).toBe(length);
      }),
    );
  });
});
