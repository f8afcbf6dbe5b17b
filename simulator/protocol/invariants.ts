import { isZero, same } from '@lakewright/provider-knowledge/planning/equal';
import { pathText, type Path } from '@lakewright/provider-knowledge/planning/path';
import { hasUnknown, isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { asStored } from '@lakewright/provider-knowledge/planning/stored';
import type { Attribute, TypeModel } from '@lakewright/provider-knowledge/planning/model';

/**
 * Terraform forgives a provider of the older SDK almost everything, so the server checks itself.
 * A violation is a mistake of the simulator.
 */
export class BrokenInvariant extends Error {
  constructor(type: string, path: Path, what: string) {
    super(`${type}: ${pathText(path)} ${what}`);
  }
}

/** What a plan must keep: configured values as configured or as they were, unknown only what may be computed. */
export function assertPlanned(model: TypeModel, prior: ObjectValue | null, written: ObjectValue, planned: ObjectValue): void {
  const config = asStored(model.type, written);
  const members = new Set(model.block.attributes.map(({ name }) => name));
  for (const name of Object.keys(planned)) {
    if (!members.has(name)) throw new BrokenInvariant(model.type, [name], 'is planned but not in the schema');
  }
  for (const attribute of model.block.attributes) {
    const value = planned[attribute.name] ?? null;
    const configured = config[attribute.name] ?? null;
    const before = prior?.[attribute.name] ?? null;
    if (attribute.block === undefined) assertScalarPlan(model, attribute, before, configured, value);
    assertShape(model, attribute, value, [attribute.name]);
  }
}

function assertScalarPlan(model: TypeModel, attribute: Attribute, prior: Value, configured: Value, planned: Value): void {
  const path = [attribute.name];
  const kept = same(planned, prior);
  const obeyed = same(planned, configured) || (configured === null && same(planned, attribute.default));
  if (kept || obeyed) return;
  // Of a map that is no longer written the SDK plans an empty one.
  if (configured === null && isObject(planned) && isZero(planned)) return;
  // The SDK knows nothing of a map in which one value is unknown.
  if (isUnknown(planned) && hasUnknown(configured)) return;
  // A difference the provider hides is as if nothing were written: of a new object it is left to the service.
  if (attribute.facts.diffSuppress === true && prior === null && (planned === null || isUnknown(planned))) return;
  // A provider may know already what it will compute.
  if (attribute.computed && configured === null) return;
  throw new BrokenInvariant(model.type, path, 'is planned as neither configured, kept nor computed');
}

function assertShape(model: TypeModel, attribute: Attribute, value: Value, path: Path): void {
  if (attribute.block === undefined || isUnknown(value)) return;
  if (attribute.nesting === 'single') return value === null || isObject(value) ? undefined : wrong(model, path);
  if (value !== null && !isList(value)) wrong(model, path);
}

function wrong(model: TypeModel, path: Path): never {
  throw new BrokenInvariant(model.type, path, 'has the wrong shape for a nested block');
}

/**
 * What an apply must keep: nothing unknown at any depth, an id, exactly the attributes of the schema, and what was planned,
 * except where a known habit of the provider deviates.
 */
export function assertApplied(
  model: TypeModel,
  planned: ObjectValue,
  state: ObjectValue,
  deviates: ReadonlySet<string>,
  legacy: boolean,
): void {
  for (const attribute of model.block.attributes) {
    const { name } = attribute;
    const value = state[name];
    if (value === undefined) throw new BrokenInvariant(model.type, [name], 'is missing after apply');
    if (hasUnknown(value)) throw new BrokenInvariant(model.type, [name], 'is still unknown after apply');
    // An update may change what only the service sets; the older SDK does not plan that.
    if (legacy && !attribute.optional && !attribute.required) continue;
    const wanted = planned[name] ?? null;
    if (deviates.has(name) || hasUnknown(wanted) || same(wanted, value) || (isZero(wanted) && isZero(value))) continue;
    throw new BrokenInvariant(model.type, [name], 'differs from what was planned');
  }
  if (model.block.attributes.some(({ name }) => name === 'id') && isZero(state['id'] ?? null))
    throw new BrokenInvariant(model.type, ['id'], 'is missing after apply');
}
