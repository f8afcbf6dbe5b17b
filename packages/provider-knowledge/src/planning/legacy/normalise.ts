import { Decimal, isList, isObject, isUnknown, type ObjectValue, type Value } from '../value';
import type { Attribute, Block } from '../model';
import { kindOf, membersOf, type Type } from '../type';

/** Gives a plan back what the SDK lost on the way: unknowns, and empty texts that it took for nothing. */
export function restored(type: Type, planned: Value, proposed: Value): Value {
  if (isUnknown(proposed)) return planned === null ? proposed : planned;
  if (proposed === null || isUnknown(planned)) return planned;
  const kind = kindOf(type);
  if (kind === 'object' && isObject(proposed)) return restoredObject(type, planned, proposed);
  if (kind === 'map' && isObject(proposed)) return restoredMap(type, planned, proposed);
  if ((kind === 'list' || kind === 'tuple') && isList(proposed)) {
    if (planned === null) return proposed.every(isUnknown) ? proposed : planned;
    if (!isList(planned) || planned.length !== proposed.length) return planned;
    const element = type[1] as Type;
    return planned.map((item, index) => restored(element, item, proposed[index] ?? null));
  }
  return planned === null && proposed === '' ? proposed : planned;
}

function restoredObject(type: Type, planned: Value, proposed: ObjectValue): Value {
  const held = isObject(planned) ? planned : {};
  const members = Object.entries(membersOf(type)).map(([name, inner]) => [
    name,
    restored(inner, held[name] ?? null, proposed[name] ?? null),
  ]);
  return Object.fromEntries(members) as ObjectValue;
}

function restoredMap(type: Type, planned: Value, proposed: ObjectValue): Value {
  if (!isObject(planned)) return planned;
  const element = type[1] as Type;
  return Object.fromEntries(
    Object.entries(planned).map(([name, item]) => {
      const other = proposed[name] ?? null;
      return [name, isUnknown(item) && other !== null && !isUnknown(other) ? other : restored(element, item, other)];
    }),
  );
}

/** Of a creation: what is computed and not there yet is unknown. */
export function withUnknowns(block: Block, planned: ObjectValue, unknown: Value): ObjectValue {
  return Object.fromEntries(
    block.attributes.map((attribute) => [attribute.name, unknownIn(attribute, planned[attribute.name] ?? null, unknown)]),
  );
}

function unknownIn({ block, computed, nesting }: Attribute, value: Value, unknown: Value): Value {
  if (block === undefined) return computed && value === null ? unknown : value;
  if (nesting === 'single' || !isList(value)) return value;
  return value.map((element) => (isObject(element) ? withUnknowns(block, element, unknown) : element));
}

const isNothing = (value: Value): boolean =>
  value === null ||
  value === '' ||
  value === 0 ||
  value === false ||
  (isList(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** Whether two values are one to the SDK: nothing and the zero of a type are. */
export function equivalent(type: Type, a: Value, b: Value): boolean {
  if (isUnknown(a) || isUnknown(b)) return isUnknown(a) && isUnknown(b);
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  const kind = kindOf(type);
  if (isList(a) && isList(b)) {
    if (a.length !== b.length) return false;
    const element = type[1] as Type;
    if (kind !== 'set') return a.every((item, index) => equivalent(element, item, b[index] ?? null));
    return (
      a.every((item) => b.some((other) => equivalent(element, item, other))) &&
      b.every((item) => a.some((other) => equivalent(element, item, other)))
    );
  }
  if (isObject(a) && isObject(b)) {
    const names = kind === 'map' ? Object.keys(a) : Object.keys(membersOf(type));
    if (kind === 'map' && names.length !== Object.keys(b).length) return false;
    return names.every(
      (name) =>
        (kind !== 'map' || name in b) &&
        equivalent(kind === 'map' ? (type[1] as Type) : (membersOf(type)[name] as Type), a[name] ?? null, b[name] ?? null),
    );
  }
  if (a instanceof Decimal || b instanceof Decimal) return a instanceof Decimal && b instanceof Decimal && a.text === b.text;
  return a === b;
}
