import { Decimal, Dynamic, isList, isObject, isUnknown, type Value } from './value';

/** Text that is the same for equal values; object keys are sorted, so it also identifies a set's element. */
export function canonical(value: Value): string {
  if (isUnknown(value)) return '?';
  if (value instanceof Decimal) return `#${value.text}`;
  if (value instanceof Dynamic) return `<${JSON.stringify(value.type)}>${canonical(value.value)}`;
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  if (isObject(value)) {
    const keys = Object.keys(value).sort();
    return `{${keys.map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

/** Deep equality; an unknown equals only an unknown. The order of lists counts: compare sets with {@link sameSet}. */
export function same(a: Value, b: Value): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** Equality of two sets: order and repetition do not count. */
export function sameSet(a: readonly Value[], b: readonly Value[]): boolean {
  const left = new Set(a.map(canonical));
  const right = new Set(b.map(canonical));
  return left.size === right.size && [...left].every((item) => right.has(item));
}

/**
 * The provider's SDK does not tell "not set" from the zero of a type: `null`, `""`, `0`, `false` and empty
 * collections are one to it.
 */
export function isZero(value: Value): boolean {
  if (value === null || value === '' || value === 0 || value === false) return true;
  if (isList(value)) return value.length === 0;
  return isObject(value) && Object.keys(value).length === 0;
}
