import fc from 'fast-check';
import { type Waiting, circular, ready, reversed } from '../../../deploy/order/order';

const STACKS: readonly Waiting[] = [
  { name: 'foundation', needs: [] },
  { name: 'shared', needs: ['foundation'] },
  { name: 'risk', needs: ['foundation', 'shared'] },
  { name: 'lending', needs: ['foundation'] },
];
const names = (all: readonly Waiting[]): string[] => all.map(({ name }) => name);

/** Acyclic by construction: each may need only earlier ones. */
const graphs = fc
  .integer({ min: 0, max: 12 })
  .chain((size) =>
    fc.tuple(
      ...Array.from({ length: size }, (_, index) =>
        fc
          .subarray(Array.from({ length: index }, (_unused, before) => `s${before}`))
          .map((needs): Waiting => ({ name: `s${index}`, needs })),
      ),
    ),
  );

/** The order in which things start when each is done at once. */
function order(all: readonly Waiting[]): string[] {
  const done = new Set<string>();
  for (let next = ready(all, done, done); next.length > 0; next = ready(all, done, done)) next.forEach(({ name }) => done.add(name));
  return [...done];
}

describe('the order of stacks', () => {
  it('lets start what needs nothing, and later what needs that', () => {
    expect(names(ready(STACKS, new Set(), new Set()))).toEqual(['foundation']);
    expect(names(ready(STACKS, new Set(['foundation']), new Set(['foundation'])))).toEqual(['shared', 'lending']);
  });

  it('does not start what needs something that has only begun', () => {
    expect(ready(STACKS, new Set(['foundation']), new Set())).toEqual([]);
  });

  it('takes what was not selected as done', () => {
    expect(names(ready([{ name: 'risk', needs: ['foundation'] }], new Set(), new Set()))).toEqual(['risk']);
  });

  it('turns everything round to take it down', () => {
    const down = reversed(STACKS);
    expect(names(ready(down, new Set(), new Set()))).toEqual(['lending', 'risk']);
    expect(down.find(({ name }) => name === 'foundation')?.needs).toEqual(['shared', 'risk', 'lending']);
  });

  it('puts everything after what it needs, in both directions, whatever the graph', () => {
    fc.assert(
      fc.property(graphs, (all) => {
        for (const some of [all, reversed(all)]) {
          const sequence = order(some);
          expect(sequence).toHaveLength(all.length);
          for (const { name, needs } of some) for (const need of needs) expect(sequence.indexOf(need)).toBeLessThan(sequence.indexOf(name));
        }
      }),
    );
  });

  it('names what waits for each other, and what waits for those', () => {
    expect(
      circular([
        { name: 'a', needs: ['b'] },
        { name: 'b', needs: ['a'] },
        { name: 'c', needs: [] },
        { name: 'd', needs: ['a'] },
      ]),
    ).toEqual(['a', 'b', 'd']);
    expect(circular(STACKS)).toEqual([]);
  });
});
