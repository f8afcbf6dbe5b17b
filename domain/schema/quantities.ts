import {
  BYTES,
  CU,
  DURATION,
  PERCENT,
  THROUGHPUT,
  parseQuantity,
  type Bytes,
  type Cu,
  type Duration,
  type Percent,
  type Throughput,
  type UnitKind,
} from '../units/quantity';
import { leaf, type Refusal } from './leaf';

/** JSON schema's pattern of a quantity: a number, at most one space, one of the unit's spellings. */
const pattern = (unit: UnitKind): string => `^\\d+(\\.\\d+)? ?(${Object.keys(unit.factors).join('|')})$`;

function quantityLeaf<T>(unit: UnitKind, whole: string | undefined) {
  const refuse = (code: Refusal['code'], expected: string): Refusal => ({
    code,
    expected,
    fix: `write it with its unit, like ${unit.example}`,
  });
  return leaf<T>({ type: 'string', pattern: pattern(unit), examples: [unit.example] }, (value) => {
    const amount = typeof value === 'string' ? parseQuantity(value, unit) : undefined;
    if (amount === undefined) return refuse('spec.value.unit', `a number with its unit, like ${unit.example}`);
    if (amount <= 0 || !Number.isSafeInteger(Math.ceil(amount))) return refuse('spec.value.range', 'more than nothing');
    if (whole !== undefined && !Number.isInteger(amount)) return refuse('spec.value.range', `a whole number of ${whole}`);
    return undefined;
  });
}

export const cu = quantityLeaf<Cu>(CU, 'CU');
export const bytes = quantityLeaf<Bytes>(BYTES, undefined);
export const duration = quantityLeaf<Duration>(DURATION, 'seconds');
export const throughput = quantityLeaf<Throughput>(THROUGHPUT, 'MB/s');
export const percent = quantityLeaf<Percent>(PERCENT, undefined);
