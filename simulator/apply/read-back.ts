import type { CloudObject } from '../cloud/object';
import type { Attribute, TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { fromWire } from '../values/codec';
import { isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';

/**
 * The state a provider writes after reading an object: the service's view, except what its Read never sets. Of that
 * it keeps what the state says; `current` is undefined after an import, which leaves those empty.
 */
export function readBack(model: TypeModel, object: CloudObject, current: ObjectValue | undefined): ObjectValue {
  const state: Record<string, Value> = {};
  for (const attribute of model.block.attributes) {
    const { name, type } = attribute;
    if (name === 'id') state[name] = object.id;
    else if (name === 'timeouts' || model.neverReadBack.has(name)) state[name] = known(current?.[name]);
    else state[name] = normalised(attribute, fromWire(type, object.attributes[name] ?? null), current?.[name]);
  }
  return state;
}

/** The SDK writes the zero of a type where the service answers nothing, and keeps an empty collection as it was. */
function normalised({ type, block }: Attribute, value: Value, current: Value | undefined): Value {
  if (block !== undefined) return value ?? [];
  if (value !== null) return Array.isArray(value) && value.length === 0 && current === null ? null : value;
  if (type === 'string') return '';
  if (type === 'number') return 0;
  return type === 'bool' ? false : Array.isArray(current) && current.length === 0 ? current : null;
}

/** What was to be computed and is never read stays unset, at any depth. */
function known(value: Value | undefined): Value {
  if (value === undefined || isUnknown(value)) return null;
  if (isList(value)) return value.map(known);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, known(item)])) : value;
}
