import { settled } from '../../../stacks/synthesis/settled';
import { sortedJson } from '../../../stacks/synthesis/sorted-json';

type Json = Record<string, unknown>;
const stack = (first: Json, second: Json): Json => ({ resource: { alicloud_vpc: { ...first, ...second } } });
const body = (attributes: Json): Json => settled(attributes) as Json;

describe('sortedJson', () => {
  it('has the same bytes whatever the order in which elements were put together', () => {
    const [a, b] = [{ A: body({ cidr: 1 }) }, { B: body({ cidr: 2 }) }];
    expect(sortedJson(stack(b, a))).toBe(sortedJson(stack(a, b)));
  });

  it('has the same bytes whatever the order of attributes, at any depth', () => {
    const [one, other] = [body({ z: [{ d: 1, c: 2 }], a: null }), body({ a: null, z: [{ c: 2, d: 1 }] })];
    expect(sortedJson(stack({ A: one }, {}))).toBe(sortedJson(stack({ A: other }, {})));
  });

  it('keeps the order of lists', () => {
    expect(sortedJson({ a: [2, 1] })).not.toBe(sortedJson({ a: [1, 2] }));
  });
});
