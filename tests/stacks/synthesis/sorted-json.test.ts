import { sortedJson } from '../../../stacks/synthesis/sorted-json';

describe('sortedJson', () => {
  it('has the same bytes whatever the order of keys', () => {
    expect(sortedJson({ b: [{ d: 1, c: 2 }], a: null })).toBe(sortedJson({ a: null, b: [{ c: 2, d: 1 }] }));
  });

  it('keeps the order of lists', () => {
    expect(sortedJson([2, 1])).not.toBe(sortedJson([1, 2]));
  });
});
