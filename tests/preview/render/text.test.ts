import { textReport } from '../../../preview/render';
import { wrap } from '../../../preview/render/text/wrap';
import { change, diff, preview, resource, stack } from './fixtures/made';
import { THREE } from './fixtures/three';

describe('on a terminal', () => {
  it('colours are written only where they are asked for', () => {
    expect(textReport(THREE)).not.toContain('\x1b');
    expect(textReport(THREE, { colour: true })).toContain('\x1b[31m');
  });

  it('says the same without its colours', () => {
    const coloured = textReport(THREE, { colour: true, width: 100 });
    expect(coloured.replace(/\x1b\[\d+m/g, '')).toBe(textReport(THREE, { width: 100 }));
  });

  it('text of users moves no cursor and paints nothing', () => {
    const evil = '\x1b[2J\x1b]0;owned\x07\r\u202e';
    const about = change(resource('risk-prod', `alicloud_x.${evil}`, evil), 'update', {
      why: evil,
      risk: 'outage',
      diffs: [diff(`a${evil}`, evil, `b${evil}`)],
    });
    const text = textReport(
      preview([stack('risk-prod', [about])], { notes: [evil], verdict: { word: 'dangerous', sentence: evil, exit: 0 } }),
    );
    expect(text).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  });

  it('begins and ends with the verdict', () => {
    const lines = textReport(THREE).split('\n');
    expect(lines[0]).toMatch(/^Refused: /);
    expect(lines.at(-1)).toBe(lines[0]);
  });

  it('says that prices even out where one rises as another falls', () => {
    const priced = (address: string, fixed: number): ReturnType<typeof change> =>
      change(resource('risk-prod', address), 'update', { risk: 'cost', cost: { fixed, ceiling: 0, unpriced: [] } });
    const header = (...changes: ReturnType<typeof change>[]): string =>
      textReport(preview([stack('risk-prod', changes)], { verdict: { word: 'careful', sentence: '', exit: 0 } }));
    expect(header(priced('alicloud_x.a', 10), priced('alicloud_x.b', -10))).toContain('no difference in sum');
    expect(header(change(resource('risk-prod', 'alicloud_x.a'), 'update', { risk: 'cost' }))).toMatch(/no difference$/m);
  });

  it('breaks at spaces, and never what is to be copied', () => {
    expect(wrap('one two three four five six seven eight nine ten', 2, 44)).toEqual([
      '  one two three four five six seven eight',
      '      nine ten',
    ]);
    expect(wrap('x'.repeat(100), 0, 50)).toEqual(['x'.repeat(100)]);
    expect(wrap('a b', 0, 10)).toEqual(['a b']);
  });
});
