import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectedBy } from '../../deploy/reading/expect-option';
import { digestOf, unshownIn } from '../../plan';
import { change } from '../plan/digest/changes';

const few = digestOf([change('delete', 'a.A')]);
const much = digestOf(Array.from({ length: 2000 }, (_, index) => change('delete', `a.A${index}`)));
const file = (text: string): string => {
  const path = join(mkdtempSync(join(tmpdir(), 'expect-')), 'preview.json');
  writeFileSync(path, text);
  return path;
};

describe('what --expect names', () => {
  it.each<[string, string[], string]>([
    ['a digest', [few.whole], 'a.A'],
    ['a file of JSON', [file(JSON.stringify({ digest: few.whole }))], 'a.A'],
    ['a comment', [file(`<!-- lakewright preview key=a digest=${few.whole} -->`)], 'a.A'],
    ['a hash, and the file it is of', [much.short, file(JSON.stringify({ digest: much.whole }))], 'a.A1999'],
  ])('may be %s, and agrees to what was shown alone', (_, texts, address) => {
    const shown = expectedBy(texts);
    if (shown === undefined) throw new Error('nothing was read');
    const planned = [change('delete', address), change('delete', 'b.B')];
    expect(unshownIn(planned, shown).map(({ resource }) => resource.address)).toEqual(['b.B']);
  });

  it.each<[string, string[], number]>([
    ['deploy.expect.missing', ['nowhere.json'], 1],
    ['deploy.expect.none', [file('{}')], 1],
    ['deploy.expect.several', [file(`${few.whole} ${digestOf([change('delete', 'b.B')]).whole}`)], 1],
    ['deploy.expect.short', [much.short], 1],
    ['deploy.expect.differs', [much.short, few.whole], 2],
  ])('is refused with %s', (code, texts, exit) => {
    expect(() => expectedBy(texts)).toThrow(expect.objectContaining({ code: exit, message: expect.stringContaining(`[${code}]`) }));
  });

  it('is nothing where it is not given', () => expect(expectedBy(undefined)).toBeUndefined());
});
