import { canonical, isZero } from './equal';
import { isList, isObject, UNKNOWN, type ObjectValue, type Value } from './value';
import type { Place, Planning } from './place';

/** Removing an element differs in every attribute of it that was set. */
export function removed(planning: Planning, { attribute, path }: Place, element: ObjectValue): void {
  const replaces = attribute.block?.attributes.some((inner) => inner.forceNew && !isZero(element[inner.name] ?? null)) ?? false;
  if (replaces && !planning.creating) planning.replace.push(path);
}

/** Blocks of which nothing is known yet. */
export function unknownBlocks({ planning, attribute, path }: Place): Value {
  if (attribute.forceNew && !planning.creating) planning.replace.push(path);
  return UNKNOWN;
}

/** Blocks that are not written, and that the provider may make. */
export function computedBlocks({ planning, prior }: Place): Value {
  return planning.creating || prior === undefined ? UNKNOWN : prior;
}

/** The blocks of a list or set. */
export function elements(value: Value | undefined): ObjectValue[] {
  return isList(value) ? value.filter(isObject) : [];
}

/** A set has each value once. */
export function distinct(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [canonical(value), value])).values()];
}
