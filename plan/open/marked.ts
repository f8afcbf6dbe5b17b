import type { Json } from '../types/json';

/** A value with the marks of a plan, each in the shape of the value: `true` where it holds, `false` where nothing of it does. */
export interface Marked {
  readonly value: Json;
  readonly unknown: Json;
  readonly secret: Json;
}

export const known = (value: Json): Marked => ({ value, unknown: false, secret: false });

/** A list of marked values as one. */
export const listOf = (items: readonly Marked[]): Marked => ({
  value: items.map(({ value }) => value),
  unknown: folded(items.map(({ unknown }) => unknown)),
  secret: folded(items.map(({ secret }) => secret)),
});

/** Marked members as one object. Made once per property of every template, so it makes little else. */
export function objectOf(entries: readonly (readonly [string, Marked])[]): Marked {
  const value: Record<string, Json> = {};
  let [unknown, secret] = [false, false];
  for (const [key, marked] of entries) {
    value[key] = marked.value;
    unknown ||= marked.unknown !== false;
    secret ||= marked.secret !== false;
  }
  return { value, unknown: unknown && marksOf(entries, 'unknown'), secret: secret && marksOf(entries, 'secret') };
}

const marksOf = (entries: readonly (readonly [string, Marked])[], member: 'unknown' | 'secret'): Json =>
  Object.fromEntries(entries.map(([key, marked]) => [key, marked[member]]));

/** A text made of several values: unknown where one is, secret where one is. */
export const joined = (items: readonly Marked[], text: (values: readonly Json[]) => string): Marked => {
  const secret = items.some((item) => item.secret !== false);
  if (items.some((item) => item.unknown !== false)) return { value: null, unknown: true, secret };
  return { value: text(items.map(({ value }) => value)), unknown: false, secret };
};

const folded = (marks: readonly Json[]): Json => (marks.some((mark) => mark !== false) ? marks : false);
