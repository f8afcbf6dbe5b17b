import { dataAt, isMap } from '../../domain/schema/walk';
import type { Path } from '../../domain/rule';

/** Whether two values are the same to a reader, whatever the order of their keys. */
export const same = (a: unknown, b: unknown): boolean =>
  isMap(a) && isMap(b) ? unlike(a, b).length === 0 : JSON.stringify(a) === JSON.stringify(b);

/** Paths at which two models are not the same, in the order of the first: to single values, or to a thing that only one of them has. */
export function unlike(one: unknown, other: unknown, path: Path = []): Path[] {
  if (isMap(one) && isMap(other)) {
    const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
    return keys.flatMap((key) => unlike(dataAt(one, [key]), dataAt(other, [key]), [...path, key]));
  }
  return same(one, other) || [one, other].every(isNothing) ? [] : [path];
}

/** A map without anything in it is as good as none. */
const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (isMap(value) && Object.values(value).every(isNothing));
