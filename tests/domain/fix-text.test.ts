import { parse } from 'yaml';
import { leaveOut, rename, write } from '../../domain/fix';
import { fixText, valueText } from '../../domain/fix-text';

describe('the text of a fix', () => {
  it.each([
    [write('nodes', 5), ['nodes'], 'write nodes: 5'],
    [write(['disk', 'size'], '500 GiB', { or: 'level: pl1' }), ['disk', 'level'], 'write size: 500 GiB, or level: pl1'],
    [write('quota', '10 CU'), ['queues', 'night'], 'write quota: 10 CU'],
    [write('id', '0123'), ['id'], 'write id: "0123"'],
    [leaveOut('worm', { note: '; it is kept' }), ['worm'], 'remove worm; it is kept'],
    [leaveOut([]), [], 'remove it'],
    [write([], 'night', { guess: true }), [], "did you mean 'night'?"],
    [rename(['schedule', '05:00-08:00'], '06:00-08:00'), ['schedule', '05:00-08:00'], 'rename 05:00-08:00 to 06:00-08:00'],
    [write(['zones', '-'], 'cn-hangzhou-h'), ['zones'], 'add cn-hangzhou-h to zones'],
    ['choose another name', [], 'choose another name'],
  ])('%j', (fix, here, text) => {
    expect(fixText(fix, here)).toBe(text);
  });

  it.each([[['a', 'b,c']], [{}], [{ default: ['a: b'], prod: [] }], ['0123'], [true], ['12'], [{ 'a:b': 'x, y' }]])(
    '%j is written as YAML',
    (value) => {
      expect(parse(valueText(value), { version: '1.2', schema: 'core' })).toEqual(value);
    },
  );
});
