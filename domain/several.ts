import type { Named } from './model';
import { ONLY } from './names/place';

/** One of a thing written plainly, keyed {@link ONLY} then, or several in a map called `key`; `path` is where each is written. */
export function several<T extends object, K extends string, R>(
  written: T | { readonly [P in K]: Named<T> } | undefined,
  key: K,
  resolve: (one: Exclude<T, { readonly [P in K]: unknown }>, path: readonly string[]) => R,
): Record<string, R> {
  type One = Exclude<T, { readonly [P in K]: unknown }>;
  if (written === undefined) return {};
  if (!(key in written)) return { [ONLY]: resolve(written as One, []) };
  const many = (written as { readonly [P in K]: Named<T> })[key];
  return Object.fromEntries(Object.entries(many).map(([name, one]) => [name, resolve(one as One, [key, name])]));
}

/** Where `name` of a thing is said: with the thing's key where there are several. */
export const named = (key: string, name: string): string => (key === ONLY ? name : `${key}: ${name}`);
