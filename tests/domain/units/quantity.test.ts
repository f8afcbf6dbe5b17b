import fc from 'fast-check';
import {
  BYTES,
  CU,
  DURATION,
  inCu,
  inDays,
  inFactor,
  inGiB,
  inMBps,
  parseQuantity,
  PERCENT,
  quantity,
  THROUGHPUT,
} from '../../../domain/units/quantity';

const KINDS = [CU, BYTES, DURATION, THROUGHPUT, PERCENT];

describe('quantities', () => {
  it('are numbers of the base unit', () => {
    expect([inCu('400 CU'), inGiB('1.5 TiB'), inDays('36 hours'), inMBps('60 MB/s'), inFactor('25 %')]).toEqual([400, 1536, 1.5, 60, 0.25]);
  });

  it('come back as they were written, with one space or none', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.constantFrom(...KINDS), fc.constantFrom('', ' '), (amount, unit, space) => {
        for (const [spelling, factor] of Object.entries(unit.factors))
          expect(parseQuantity(`${amount}${space}${spelling}`, unit)).toBe(amount * factor);
      }),
    );
  });

  it("take no other kind's unit", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.constantFrom(...KINDS), fc.constantFrom(...KINDS), (amount, one, other) => {
        fc.pre(one !== other);
        for (const spelling of Object.keys(one.factors)) expect(parseQuantity(`${amount} ${spelling}`, other)).toBeUndefined();
      }),
    );
  });

  it('any text is a quantity or is none, never an accident', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...KINDS), (text, unit) => {
        const value = parseQuantity(text, unit);
        expect(value === undefined || Number.isFinite(value)).toBe(true);
      }),
    );
    for (const text of ['-5 CU', '1e3 CU', '5  CU', 'CU', '5', '5 cu', '5 CU CU', '.5 CU', 'constructor', '5 constructor']) {
      expect(parseQuantity(text, CU)).toBeUndefined();
    }
  });

  it('a wrong one in code is a bug', () => {
    expect(() => quantity('5 GiB', CU)).toThrow(`'5 GiB' is not a compute like "400 CU"`);
  });
});
