import { isObject, isUnknown, UNKNOWN, type ObjectValue, type Value } from '../values/value';
import { isZero, same } from '../values/equal';
import type { Path } from '../values/path';
import type { Attribute, Block } from '../schema/model';
import { planCollection, planNestedList, planNestedSet } from './collections';
import type { Suppress } from './suppress';

/** A plan under construction. */
export interface Planning {
  /** There is no prior object. */
  readonly creating: boolean;
  readonly suppress: Suppress;
  /** Attributes whose difference replaces the object; sets can't be addressed inside, so their own path stands for them. */
  readonly replace: Path[];
}

/** What one value is planned from. `prior` is undefined when there was no element at this place. */
export interface Place {
  readonly planning: Planning;
  readonly path: Path;
  readonly attribute: Attribute;
  readonly prior: Value | undefined;
  readonly configured: Value;
}

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

function planScalar(place: Place): Value {
  const { attribute, prior } = place;
  const configured = place.configured ?? attribute.default;
  if (configured === null && attribute.computed) return unset(place);
  if (prior === undefined) return different(place, configured);
  if (equalScalar(prior, configured)) return prior;
  // A computed attribute can't be emptied: the SDK takes "" for "not set".
  if (attribute.computed && configured === '') return prior;
  return different(place, configured);
}

/** `null` in configuration is the zero of the type; `null` in the cloud only equals `""`. */
function equalScalar(prior: Value, configured: Value): boolean {
  if (configured === null) return isZero(prior);
  return same(prior, configured) || (prior === null && configured === '');
}

/** A difference of an existing object: hidden by the provider, or a change that may replace. */
export function different(place: Place, planned: Value): Value {
  const { planning, attribute, path, prior } = place;
  if (planning.creating) return planned;
  if (prior !== undefined && !isUnknown(planned) && planning.suppress(attribute, prior, planned)) return prior;
  // The element is new: only what is set makes a difference.
  if (attribute.forceNew && !(prior === undefined && isZero(planned))) planning.replace.push(path);
  return planned;
}

/** An attribute that only the provider sets. */
export function unset({ planning, attribute, prior, path }: Place): Value {
  if (prior !== undefined) return prior;
  if (attribute.forceNew && !planning.creating) planning.replace.push(path);
  return UNKNOWN;
}
