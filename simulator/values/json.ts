import type { Json } from '../cloud/object';
import { Decimal, Dynamic, isList, isObject, isUnknown, type Value } from '@lakewright/provider-knowledge/planning/value';

/** A known value as the state file holds it. Throws on an unknown. */
export function toJson(value: Value): Json {
  if (isUnknown(value)) throw new TypeError('an unknown value has no JSON form');
  if (value instanceof Decimal) return value.text;
  if (value instanceof Dynamic) return { type: value.type as Json, value: toJson(value.value) };
  if (isList(value)) return value.map(toJson);
  if (isObject(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toJson(item)]));
  return value;
}
