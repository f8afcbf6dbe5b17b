import { canonical, isZero, same, sameSet } from '../values/equal';
import { isList, isObject, isUnknown, UNKNOWN, type ObjectValue, type Value, type ValueList } from '../values/value';
import { different, planBlock, unset, type Place, type Planning } from './plan';
import { matchElements } from './match';

/** A list, set or map of plain values. */
export function planCollection(place: Place): Value {
  const { attribute, prior, configured } = place;
  if (configured === null && attribute.computed) return unset(place);
  if (prior === undefined) return different(place, configured);
  if (configured === null && isZero(prior)) return prior;
  if (equalCollection(attribute.type[0] === 'set', prior, configured)) return prior;
  return different(place, configured);
}

function equalCollection(set: boolean, a: Value, b: Value): boolean {
  if (isZero(a) && isZero(b)) return true;
  return set && isList(a) && isList(b) ? sameSet(a, b) : same(a, b);
}

/** Nested blocks in order: the n-th of the configuration is compared with the n-th of the object. */
export function planNestedList(place: Place): Value {
  const { planning, path, attribute, prior, configured } = place;
  if (isUnknown(configured)) return unknownBlocks(place);
  const before = elements(prior);
  const wanted = elements(configured);
  if (wanted.length === 0 && attribute.computed) return computedBlocks(place);
  if (before.length !== wanted.length && attribute.forceNew && !planning.creating) planning.replace.push(path);
  if (attribute.block === undefined) return configured;
  const { block } = attribute;
  for (const gone of before.slice(wanted.length)) removed(planning, place, gone);
  return wanted.map((element, index) => planBlock(planning, block, before[index], element, [...path, index]));
}

/** Nested blocks without order: an element is found again by everything the configuration says of it. */
export function planNestedSet(place: Place): Value {
  const { planning, path, attribute, prior, configured } = place;
  if (isUnknown(configured)) return unknownBlocks(place);
  const before = elements(prior);
  const wanted = elements(configured);
  if (wanted.length === 0 && attribute.computed) return computedBlocks(place);
  if (attribute.block === undefined) return configured;
  const { block } = attribute;
  const { pairs, gone } = matchElements(block, before, wanted);
  if (before.length !== wanted.length && attribute.forceNew && !planning.creating) planning.replace.push(path);
  // Elements of a set have no address in a plan: whatever replaces inside is reported as the set itself.
  const inside: Planning = { ...planning, replace: [] };
  const planned = pairs.map(([element, found]) => planBlock(inside, block, found, element, path));
  gone.forEach((element) => removed(inside, place, element));
  if (inside.replace.length > 0 && !planning.creating) planning.replace.push(path);
  const unchanged = gone.length === 0 && isList(prior) && sameSet(prior, planned);
  return unchanged ? (prior as ValueList) : distinct(planned);
}

/** Removing an element differs in every attribute of it that was set. */
function removed(planning: Planning, { attribute, path }: Place, element: ObjectValue): void {
  const replaces = attribute.block?.attributes.some((inner) => inner.forceNew && !isZero(element[inner.name] ?? null)) ?? false;
  if (replaces && !planning.creating) planning.replace.push(path);
}

function unknownBlocks({ planning, attribute, path }: Place): Value {
  if (attribute.forceNew && !planning.creating) planning.replace.push(path);
  return UNKNOWN;
}

function computedBlocks({ planning, prior }: Place): Value {
  return planning.creating || prior === undefined ? UNKNOWN : prior;
}

function elements(value: Value | undefined): ObjectValue[] {
  return isList(value) ? value.filter(isObject) : [];
}

function distinct(values: readonly Value[]): Value[] {
  return [...new Map(values.map((value) => [canonical(value), value])).values()];
}
