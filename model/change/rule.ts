import type { Business, Environment } from '../model';

/** The same thing before and after a change; `path` leads to it in the model. */
export interface Pair<T> {
  readonly base: T;
  readonly head: T;
  readonly path: readonly string[];
}

/** One row: something that is fine on its own but not after what was there before. */
export interface ChangeRule<F = unknown> {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly find: (environment: Pair<Environment>) => readonly F[];
  /** Path below the environment. */
  readonly at: (found: F) => readonly string[];
  readonly message: (found: F) => string;
  readonly fix: (found: F) => string;
}

export const changeRule = <F>(row: ChangeRule<F>): ChangeRule => row as unknown as ChangeRule;

/** What is in both maps, by key. */
export function both<T>(base: Readonly<Record<string, T>>, head: Readonly<Record<string, T>>): { key: string; base: T; head: T }[] {
  return Object.keys(head).flatMap((key) => {
    const [before, after] = [Object.hasOwn(base, key) ? base[key] : undefined, head[key]];
    return before !== undefined && after !== undefined ? [{ key, base: before, head: after }] : [];
  });
}

/** Businesses that run in the environment before and after. */
export function businesses({ base, head }: Pair<Environment>): (Pair<Business> & { readonly name: string })[] {
  return both(base.businesses, head.businesses).map(({ key, ...pair }) => ({ ...pair, name: key, path: ['businesses', key] }));
}
