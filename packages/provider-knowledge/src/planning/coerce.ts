import type { Type } from './type';

/** A value in the type of its attribute: numbers are written as texts here and there. A text that is no number, and no flag, stays one. */
export function coerce<T>(type: Type, value: T): T | string | number | boolean {
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  if (type === 'number' && typeof value === 'string') return Number.isNaN(Number(value)) ? value : Number(value);
  if (type === 'bool' && typeof value === 'string') return value === 'true' || value === 'false' ? value === 'true' : value;
  return value;
}
