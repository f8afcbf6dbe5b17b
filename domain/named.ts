import type { Named } from './model';

/** A copy of a map with its values changed; keys stay in their order. */
export function mapValues<T, R>(map: Named<T>, change: (value: T, key: string) => R): Record<string, R> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value, key)]));
}
