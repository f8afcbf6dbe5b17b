import { same } from '../equal';
import type { Attribute, Block } from '../model';
import { isList, isObject, type ObjectValue, type Value, type ValueList } from '../value';

/**
 * What Terraform itself proposes before it asks a provider: the configuration, and where it says nothing of a computed
 * attribute what is there. An element of a set is found again by everything the configuration says of it.
 */
export function proposed(block: Block, prior: ObjectValue | undefined, config: ObjectValue): ObjectValue {
  const result: Record<string, Value> = {};
  for (const attribute of block.attributes) {
    const { name } = attribute;
    result[name] = proposedValue(attribute, prior?.[name] ?? null, config[name] ?? null);
  }
  return result;
}

function proposedValue(attribute: Attribute, prior: Value, config: Value): Value {
  const { block, nesting, computed } = attribute;
  if (block === undefined) return config === null && computed ? prior : config;
  if (nesting === 'single') return isObject(config) ? proposed(block, isObject(prior) ? prior : undefined, config) : config;
  if (!isList(config)) return config;
  const before = isList(prior) ? prior : [];
  return nesting === 'set' ? proposedSet(block, before, config) : config.map((element, at) => proposedElement(block, before[at], element));
}

function proposedElement(block: Block, prior: Value | undefined, config: Value): Value {
  return isObject(config) ? proposed(block, isObject(prior) ? prior : undefined, config) : config;
}

function proposedSet(block: Block, before: ValueList, config: ValueList): Value[] {
  const left = [...before];
  return config.map((element) => {
    const found = isObject(element) ? left.findIndex((one) => isObject(one) && couldBe(block, one, element)) : -1;
    return proposedElement(block, found < 0 ? undefined : left.splice(found, 1)[0], element);
  });
}

/** Whether an element may have come from this configuration: they differ in nothing but what is computed and not written. */
function couldBe(block: Block, prior: ObjectValue, config: ObjectValue): boolean {
  return block.attributes.every(({ name, block: inner, nesting, computed }) => {
    const [is, wanted] = [prior[name] ?? null, config[name] ?? null];
    if (same(is, wanted)) return true;
    if (inner === undefined) return computed && wanted === null;
    if (nesting === 'set' || !isList(is) || !isList(wanted) || is.length !== wanted.length) return false;
    return is.every((one, at) => {
      const other = wanted[at] ?? null;
      return isObject(one) && isObject(other) && couldBe(inner, one, other);
    });
  });
}
