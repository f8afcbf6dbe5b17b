import { durationText, parseDuration } from '../../../deploy/waiting/duration';
import { teller } from '../../../deploy/waiting/teller';

describe('a time to wait', () => {
  it.each([
    ['90s', 90_000],
    ['10m', 600_000],
    ['10 m', 600_000],
    ['1h', 3_600_000],
    ['24h', 86_400_000],
  ])('%s', (text, ms) => expect(parseDuration(text)).toBe(ms));

  it.each(['', '10', 'm', '0m', '-1m', '1.5h', '10 minutes', '25h', '99999h'])('%j is none', (text) =>
    expect(parseDuration(text)).toBeUndefined(),
  );

  it.each(['90s', '10m', '1h', '61s'])('%s is written as it was read', (text) => expect(durationText(parseDuration(text) ?? 0)).toBe(text));
});

it('what is waited for is said once, when it changes, and every minute', () => {
  const said: string[] = [];
  let now = 0;
  const tell = teller(
    (text) => said.push(text),
    () => now,
  );
  for (const [at, what] of [
    [0, 'a'],
    [1, 'a'],
    [2, 'b'],
    [60_001, 'b'],
    [60_002, 'b'],
    [120_000, 'b'],
  ] as const) {
    now = at;
    tell(what);
  }
  expect(said).toEqual(['waiting: a', 'waiting: b', 'still waiting: b']);
});
