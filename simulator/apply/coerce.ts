import type { Json } from '../cloud/object';
import type { Type } from '../values/type';

/** A made value in the type of its attribute: tables write ports as texts and numbers as they come. */
export function coerce(type: Type, value: Json): Json {
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean')) return String(value);
  if (type === 'number' && typeof value === 'string') return Number(value);
  if (type === 'bool' && typeof value === 'string') return value === 'true';
  return value;
}
