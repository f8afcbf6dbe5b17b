import fc from 'fast-check';
import { type ShownChange, digestOf, digestsIn, isDigestOf, isHash, isWhole, readDigest, unshownIn } from '../../../plan';
import { change, secret, to, unknown } from './changes';

const many = (count: number, of: (index: number) => ShownChange): ShownChange[] => Array.from({ length: count }, (_, index) => of(index));
const unshown = (planned: readonly ShownChange[], whole: string): number => {
  const was = readDigest(whole);
  return was === undefined ? Infinity : unshownIn(planned, was).length;
};

const anyChange = fc
  .record({
    action: fc.constantFrom<ShownChange['action']>('create', 'update', 'replace', 'delete', 'forget'),
    address: fc.constantFrom('a.A', 'b.B', 'c.C', 'd.D'),
    stack: fc.constantFrom('risk-dev', 'lending-dev'),
    diffs: fc.uniqueArray(
      fc.record({
        path: fc.constantFrom('x', 'y[0].z', 'tags.t'),
        after: fc.string(),
        kind: fc.constantFrom('known', 'unknown', 'secret'),
      }),
      { selector: ({ path }) => path },
    ),
  })
  .map(({ action, address, stack, diffs }) =>
    change(
      action,
      address,
      diffs.map(({ path, after, kind }) => (kind === 'known' ? to(path, after) : kind === 'unknown' ? unknown(path) : secret(path))),
      { stack },
    ),
  );

describe('the digest of what was shown', () => {
  it('permits all of what it is of, and is the same in any order', () =>
    fc.assert(
      fc.property(fc.array(anyChange), (changes) => {
        const { whole } = digestOf(changes);
        expect(unshown(changes, whole)).toBe(0);
        expect(digestOf([...changes].reverse()).whole).toBe(whole);
      }),
    ));

  it('refuses whatever is left out of it', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(anyChange, { minLength: 1, selector: ({ resource }) => `${resource.stack}${resource.address}` }),
        (changes) => {
          const [first, ...rest] = changes;
          const counts = first !== undefined && !(first.action === 'update' && first.diffs.length === 0);
          expect(unshown(changes, digestOf(rest).whole) > 0).toBe(counts);
        },
      ),
    ));

  it('may stand in a comment of HTML and in a shell', () =>
    fc.assert(fc.property(fc.array(anyChange), (changes) => expect(digestOf(changes).whole).toMatch(/^lw1\.[A-Za-z0-9+/]*$/))));

  it('says nothing of a secret but that there is one', () => {
    const rotated = (before: string, after: string): ShownChange => change('update', 'a.A', [{ ...secret('password'), before, after }]);
    expect(digestOf([rotated('hunter2', 'hunter3')])).toEqual(digestOf([rotated('correct', 'horse')]));
  });

  it('tells a tag of all of a stack once', () => {
    const tagged = many(500, (index) => change('update', `a.A${index}`, [to('tags.t', 'x', { harmless: 'tags' })]));
    expect(digestOf(tagged).whole).toHaveLength('lw1.'.length + 12);
  });

  it('leaves out values of what is made where there is much of it, then tells whole stacks', () => {
    const made = (count: number, stack: string): ShownChange[] =>
      many(count, (index) => change('create', `a.A${index}`, [to('x', '1')], { stack }));
    const [few, more, most] = [made(300, 's'), made(900, 's'), made(4000, 's')];
    const facts = (changes: readonly ShownChange[]): number => (digestOf(changes).whole.length - 4) / 12;
    expect([few, more, most].map(facts)).toEqual([900, 900, 1]);
    for (const changes of [few, more, most]) expect(unshown(changes, digestOf(changes).whole)).toBe(0);
    expect(unshown([change('delete', 'a.A1', [], { stack: 's' })], digestOf(most).whole)).toBe(1);
    expect(unshown([change('create', 'a.A1', [], { stack: 'other' })], digestOf(most).whole)).toBe(1);
  });

  it('is a hash where a comment has no room for it, which stands for that digest and no other', () => {
    const destroyed = many(2000, (index) => change('delete', `a.A${index}`));
    const { short, whole } = digestOf(destroyed);
    expect([isHash(short), isWhole(short), isWhole(whole), readDigest(short)]).toEqual([true, false, true, undefined]);
    expect(isDigestOf(short, whole)).toBe(true);
    expect(isDigestOf(short, digestOf(destroyed.slice(1)).whole)).toBe(false);
    const { short: little } = digestOf(destroyed.slice(0, 3));
    expect(isDigestOf(little, little)).toBe(true);
  });

  it.each(['', 'lw1', 'lw1.a', 'lw2.', 'lw1.aaaaaaaaaaa-', 'lw1#12', ' lw1.'])('is not %j', (text) => {
    expect(readDigest(text)).toBeUndefined();
    expect(isHash(text)).toBe(false);
  });

  it('is found in a comment and in JSON, once', () => {
    const { whole } = digestOf([change('delete', 'a.A')]);
    expect(digestsIn(`<!-- lakewright digest=${whole} -->\n text ${whole}\n`)).toEqual([whole]);
    expect(digestsIn(JSON.stringify({ digest: whole }))).toEqual([whole]);
    expect(digestsIn('nothing here, lw1.abc')).toEqual([]);
  });
});
