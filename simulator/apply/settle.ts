import type { Json, JsonObject } from '../cloud/object';
import type { Attribute, Block, TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { emptyOf } from '../types/computed';
import { toJson } from '../values/json';
import { isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';

/** Makes the value of an attribute that the plan left to the provider. `settled` is what is known by now, `element` what the attribute is in. */
export type Make = (attribute: Attribute, settled: JsonObject, element: ObjectValue) => Json;
type MakeInside = (attribute: Attribute, element: ObjectValue) => Json;

/** Attributes that are not the service's: Terraform's own or the id. */
const NOT_THE_CLOUDS = new Set(['id', 'timeouts']);

/** Everything a planned object says, with made values where it says "known after apply". First come the attributes in `order`. */
export function settle(model: TypeModel, planned: ObjectValue, order: readonly string[], make: Make): Record<string, Json> {
  const settled: Record<string, Json> = {};
  const open: Attribute[] = [];
  for (const attribute of model.block.attributes) {
    if (NOT_THE_CLOUDS.has(attribute.name)) continue;
    const value = planned[attribute.name] ?? null;
    if (isUnknown(value)) open.push(attribute);
    else settled[attribute.name] = settleValue(attribute, value, planned, (inner, element) => make(inner, settled, element));
  }
  open.sort((a, b) => rank(order, a) - rank(order, b));
  for (const attribute of open) {
    // What no Read ever sets stays empty in the cloud's view as well.
    settled[attribute.name] = model.neverReadBack.has(attribute.name)
      ? null
      : (twinOf(model, attribute, settled) ?? make(attribute, settled, planned));
  }
  return settled;
}

function settleValue(attribute: Attribute, value: Value, holder: ObjectValue, make: MakeInside): Json {
  if (isUnknown(value)) return make(attribute, holder);
  const { block } = attribute;
  if (block === undefined) return toJson(value);
  const inside = attribute.nesting === 'set' ? unsetIn(make) : make;
  if (isList(value)) return value.map((element) => (isObject(element) ? settleElement(block, element, inside) : null));
  return isObject(value) ? settleElement(block, value, make) : null;
}

/**
 * Elements of a set are told apart by what can be written in them: a service that answered more than it was told would
 * make each of them another one with the next plan.
 */
const unsetIn =
  (make: MakeInside): MakeInside =>
  (attribute, element) =>
    attribute.optional ? emptyOf(attribute.type) : make(attribute, element);

function settleElement(block: Block, element: ObjectValue, make: MakeInside): Json {
  return Object.fromEntries(block.attributes.map((inner) => [inner.name, settleValue(inner, element[inner.name] ?? null, element, make)]));
}

/** A deprecated attribute and its successor always answer the same; only one of the two names the other. */
function twinOf(model: TypeModel, attribute: Attribute, settled: JsonObject): Json | undefined {
  const kind = KINDS[String(attribute.type)];
  const twin = model.block.attributes.find(
    // One with a default of its own says something else: the version of a document is not the document.
    (other) =>
      other !== attribute &&
      other.default === attribute.default &&
      (names(other, attribute.name) || names(attribute, other.name)) &&
      typeof settled[other.name] === kind,
  );
  return twin === undefined || kind === undefined ? undefined : settled[twin.name];
}

const KINDS: Readonly<Record<string, string>> = { string: 'string', number: 'number', bool: 'boolean' };

function names({ facts }: Attribute, other: string): boolean {
  return (facts.conflictsWith?.includes(other) ?? false) || (facts.exactlyOneOf?.includes(other) ?? false);
}

function rank(order: readonly string[], { name }: Attribute): number {
  const index = order.indexOf(name);
  return index < 0 ? order.length : index;
}
