import * as z from 'zod';
import {
  BYTES,
  type BytesText,
  CU,
  type Cu,
  type CuText,
  DURATION,
  type DurationText,
  type Factor,
  type Gib,
  type MBps,
  PERCENT,
  type PercentText,
  parseQuantity,
  type Seconds,
  THROUGHPUT,
  type ThroughputText,
  type UnitKind,
} from '../units/quantity';
import type { Refusal } from './leaf';
import type { NearestRight } from './nearest-right';

/** JSON schema's pattern of a quantity: a number, at most one space, one of the unit's spellings. */
const pattern = (unit: UnitKind): string => `^\\d+(\\.\\d+)? ?(${Object.keys(unit.factors).join('|')})$`;

/** The unit of each quantity's text, so that a number can be told in it again. */
const UNITS = new WeakMap<z.core.$ZodType, UnitKind>();

/** The unit of what `schema` describes, where it is a quantity. */
export function unitOf(schema: z.core.$ZodType): UnitKind | undefined {
  const { in: text } = schema._zod.def as z.core.$ZodTypeDef & { in?: z.core.$ZodType };
  return text && UNITS.get(text);
}

const usual = ({ example }: UnitKind): string => example.split(' ')[1] ?? '';
/** Units in the plural where they have one. */
const spellings = ({ factors }: UnitKind): string =>
  Object.keys(factors)
    .filter((spelling) => !Object.hasOwn(factors, `${spelling}s`))
    .join(', ');

/** A number with the unit that is usual, a unit in its own letters, or the next whole amount. */
const nearestQuantity =
  (unit: UnitKind, whole: string | undefined): NearestRight =>
  (written) => {
    const [, number = '', letters = ''] = /^(\d+(?:\.\d+)?)\s*(\S*)$/.exec(written.trim()) ?? [];
    const spelling = letters === '' ? usual(unit) : spelledLike(letters, unit);
    if (number === '' || spelling === undefined) return undefined;
    const amount = parseQuantity(`${number} ${spelling}`, unit) ?? 0;
    if (amount <= 0) return undefined;
    return whole === undefined || Number.isInteger(amount) ? `${number} ${spelling}` : `${Math.ceil(amount)} ${whole}`;
  };
const spelledLike = (letters: string, { factors }: UnitKind): string | undefined =>
  Object.keys(factors).find((spelling) => spelling.toLowerCase() === letters.toLowerCase());

/** Text with a unit; a number of the base unit comes out of it, and from here on nobody parses it again. */
function quantityLeaf<Text extends string, Amount extends number>(unit: UnitKind, whole: string | undefined) {
  const refuse = (code: Refusal['code'], expected: string): Refusal => ({
    code,
    expected,
    fix: `write a number with its unit: ${spellings(unit)}`,
    nearest: nearestQuantity(unit, whole),
  });
  const judge = (amount: number | undefined): Refusal | undefined => {
    if (amount === undefined) return refuse('spec.value.unit', `a number with its unit, like ${unit.example}`);
    if (amount <= 0) return { ...refuse('spec.value.range', 'more than nothing'), fix: `write more than 0 ${usual(unit)}` };
    if (!Number.isSafeInteger(Math.ceil(amount)))
      return { code: 'spec.value.range', expected: 'an amount that can be had', fix: 'write less' };
    if (whole !== undefined && !Number.isInteger(amount)) return refuse('spec.value.range', `a whole number of ${whole}`);
    return undefined;
  };
  const text = z.custom<Text>().meta({ type: 'string', pattern: pattern(unit), examples: [unit.example] });
  UNITS.set(text, unit);
  return text.transform((value, context): Amount => {
    const amount = typeof value === 'string' ? parseQuantity(value, unit) : undefined;
    const refusal = judge(amount);
    if (refusal) context.issues.push({ code: 'custom', input: value, params: { ...refusal } });
    return amount as Amount;
  });
}

export const cu = quantityLeaf<CuText, Cu>(CU, 'CU');
/** @param example an amount that the service takes, for example `4 GiB` */
export const bytes = (example: string) => quantityLeaf<BytesText, Gib>({ ...BYTES, example }, undefined);
export const duration = quantityLeaf<DurationText, Seconds>(DURATION, 'seconds');
export const throughput = quantityLeaf<ThroughputText, MBps>(THROUGHPUT, 'MB/s');
export const percent = quantityLeaf<PercentText, Factor>(PERCENT, undefined);
