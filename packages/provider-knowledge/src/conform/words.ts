import { nearestName } from '../nearest-name';
import type { ConformCode, Nonconformity } from './nonconformity';

/** A problem at a path: what is wrong and what to do. */
export function problem(code: ConformCode, path: string, message: string, fix: string): Nonconformity {
  return { path, code, message, fix, severity: 'error' };
}

/** A problem that works today. */
export function warning(code: ConformCode, path: string, message: string, fix: string): Nonconformity {
  return { path, code, message, fix, severity: 'warning' };
}

/** `'a', 'b'` */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

/** `'a'` or `one of 'a', 'b'` */
export function oneOf(names: readonly string[]): string {
  return names.length === 1 ? quoted(names) : `one of ${quoted(names)}`;
}

/** Names the nearest known name, or all of them when none is near. */
export function suggestion(name: string, known: Iterable<string>): string {
  const names = [...known];
  const nearest = nearestName(name, names);
  return nearest === undefined ? `use one of ${names.join(', ')}` : `did you mean '${nearest}'?`;
}

/** What a value is, in words. */
export function described(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  if (typeof value === 'string') return `the text '${value}'`;
  return `the ${typeof value === 'boolean' ? 'truth value' : 'number'} ${String(value)}`;
}
