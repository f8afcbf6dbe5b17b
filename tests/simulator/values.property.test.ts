import fc from 'fast-check';
import { decodeValue, encodeValue, fromWire } from '../../simulator/values/codec';
import { canonical, same, sameSet } from '@lakewright/provider-knowledge/planning/equal';
import { toJson } from '../../simulator/values/json';
import { kindOf, type Type } from '@lakewright/provider-knowledge/planning/type';
import { Decimal, Dynamic, hasUnknown, Unknown, UNKNOWN, type Value } from '@lakewright/provider-knowledge/planning/value';

/** MessagePack maps cannot carry this key. */
const key = fc.string({ maxLength: 8 }).filter((text) => text !== '__proto__');

const types: fc.Arbitrary<Type> = fc.letrec<{ type: Type }>((tie) => ({
  type: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom<Type>('string', 'number', 'bool'),
    fc.tuple(fc.constantFrom('list' as const, 'set' as const, 'map' as const), tie('type')),
    fc.dictionary(key, tie('type'), { maxKeys: 4 }).map((members): Type => ['object', members]),
    fc.array(tie('type'), { maxLength: 3 }).map((members): Type => ['tuple', members]),
  ),
})).type;

/** Refinements are opaque: whatever Terraform sent must go back as it came. */
const unknowns = fc.oneof(
  fc.constant(UNKNOWN),
  fc.uint8Array({ minLength: 1, maxLength: 12 }).map((bytes) => new Unknown(bytes)),
);
const numbers = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.bigInt({ min: 2n ** 60n, max: 2n ** 80n }).map((big) => new Decimal(String(big))),
);

function valueOf(type: Type): fc.Arbitrary<Value> {
  const known = (): fc.Arbitrary<Value> => {
    switch (kindOf(type)) {
      case 'string':
        return fc.string();
      case 'number':
        return numbers;
      case 'bool':
        return fc.boolean();
      case 'list':
      case 'set':
        return fc.array(valueOf(type[1] as Type), { maxLength: 4 });
      case 'map':
        return fc.dictionary(key, valueOf(type[1] as Type), { maxKeys: 4 });
      case 'tuple':
        return fc.tuple(...(type[1] as readonly Type[]).map(valueOf)) as fc.Arbitrary<Value>;
      default:
        return fc.record(
          Object.fromEntries(Object.entries(type[1] as Record<string, Type>).map(([name, member]) => [name, valueOf(member)])),
        ) as fc.Arbitrary<Value>;
    }
  };
  return fc.oneof({ weight: 6, arbitrary: known() }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: unknowns });
}

const typed = types.chain((type) => valueOf(type).map((value) => ({ type, value })));

test('what is encoded comes back, with nulls, unknowns and big numbers at any depth', () => {
  fc.assert(
    fc.property(typed, ({ type, value }) => {
      expect(canonical(decodeValue(type, encodeValue(type, value)))).toBe(canonical(value));
    }),
    { numRuns: 500 },
  );
});

test('refinements of an unknown pass through byte by byte', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
      const back = decodeValue('string', encodeValue('string', new Unknown(bytes))) as Unknown;
      expect(Buffer.from(back.refinements ?? [])).toEqual(Buffer.from(bytes));
    }),
  );
});

test('an unknown is found wherever it hides', () => {
  fc.assert(
    fc.property(typed, ({ value }) => {
      expect(hasUnknown(value)).toBe(
        canonical(value)
          .replace(/"(\\.|[^"\\])*"/g, '')
          .includes('?'),
      );
    }),
  );
});

test('a known value survives the state file, whatever its type', () => {
  fc.assert(
    fc.property(
      typed.filter(({ value }) => !hasUnknown(value)),
      ({ type, value }) => {
        const written = JSON.parse(JSON.stringify(toJson(value))) as unknown;
        expect(canonical(fromWire(type, written))).toBe(canonical(value));
      },
    ),
    { numRuns: 300 },
  );
});

test.each(['1152921504606847000', '9007199254740993', '0.1000000000000000055511151231257827'])('%s is not rounded', (text) => {
  expect(decodeValue('number', encodeValue('number', new Decimal(text)))).toEqual(new Decimal(text));
});

test('a value of a dynamic type carries its type', () => {
  fc.assert(
    fc.property(typed, ({ type, value }) => {
      const back = decodeValue('dynamic', encodeValue('dynamic', new Dynamic(type, value))) as Dynamic;
      expect(back.type).toEqual(type);
      expect(canonical(back.value)).toBe(canonical(value));
    }),
  );
});

test('sets are equal in any order and with repetitions, lists are not', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 6 }), (items) => {
      const turned = [...items].reverse();
      expect(sameSet(items, [...turned, ...items])).toBe(true);
      expect(same(items, turned)).toBe(false);
      expect(sameSet(items, items.slice(1))).toBe(false);
    }),
  );
});

test.each([
  ['a text for a number', 'number' as Type, 'twelve'],
  ['a list for a text', 'string' as Type, ['a']],
  ['a text for a list of objects', ['list', ['object', { a: 'string' }]] as Type, 'a'],
])('%s is refused, never sent', (_what, type, value) => {
  expect(() => encodeValue(type, value)).toThrow(TypeError);
});

test('missing members of an object are null, extra ones are dropped', () => {
  const type: Type = ['object', { a: 'string', b: 'number' }];
  expect(decodeValue(type, encodeValue(type, { b: 2, c: 'x' }))).toEqual({ a: null, b: 2 });
});
