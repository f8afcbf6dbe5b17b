import type { Block } from './model';
import { sameSet } from './equal';
import type { Path } from './path';
import { isList, isObject, isUnknown, type ObjectValue, type Value, type ValueList } from './value';
import { computedBlocks, distinct, elements, removed, unknownBlocks } from './blocks';
import { matchElements } from './match';
import { planCollection, planScalar } from './plain';
import { unset, type Place, type Planning } from './place';

/**
 * Plans a block the way the provider's SDK does: unset computed attributes keep their value or become unknown,
 * unset defaults apply, "not set" and the zero of a type are one, and a ForceNew difference marks a replacement.
 */
export function planBlock(
  planning: Planning,
  block: Block,
  prior: ObjectValue | undefined,
  configured: ObjectValue,
  path: Path = [],
): ObjectValue {
  const planned: Record<string, Value> = {};
  for (const attribute of block.attributes) {
    const place: Place = {
      planning,
      path: [...path, attribute.name],
      attribute,
      prior: prior === undefined ? undefined : (prior[attribute.name] ?? null),
      configured: configured[attribute.name] ?? null,
    };
    planned[attribute.name] = planAttribute(place);
  }
  return planned;
}

function planAttribute(place: Place): Value {
  const { attribute, configured } = place;
  if (attribute.name === 'timeouts' && attribute.nesting === 'single') return configured;
  if (attribute.nesting === 'list') return planNestedList(place);
  if (attribute.nesting === 'set') return planNestedSet(place);
  if (attribute.nesting === 'single' && attribute.block !== undefined) return planSingle(place, attribute.block);
  if (!attribute.optional && !attribute.required) return unset(place);
  return typeof attribute.type === 'string' ? planScalar(place) : planCollection(place);
}

function planSingle({ planning, path, prior, configured }: Place, block: Block): Value {
  if (!isObject(configured)) return configured;
  return planBlock(planning, block, isObject(prior) ? prior : undefined, configured, path);
}

/** Nested blocks in order: the n-th of the configuration is compared with the n-th of the object. */
function planNestedList(place: Place): Value {
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
function planNestedSet(place: Place): Value {
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
