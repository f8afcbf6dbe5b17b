import { coerce } from '../../../simulator/apply/coerce';
import type { Json } from '../../../simulator/cloud/object';
import type { Attribute, Block } from '../../../simulator/schema/model';
import { elementOf, kindOf, type Type } from '../../../simulator/values/type';
import { Unknown } from '../../../simulator/values/value';

type Written = Readonly<Record<string, unknown>>;

/** What is written, as Terraform hands it to a provider: one block is a list of one, and a number may be a text. */
export function shaped(block: Block, written: Written): Record<string, unknown> {
  return Object.fromEntries(
    block.attributes
      .filter(({ name }) => written[name] !== undefined)
      .map((attribute) => [attribute.name, shapedValue(attribute, written[attribute.name])]),
  );
}

function shapedValue({ block, nesting, type }: Attribute, value: unknown): unknown {
  if (value instanceof Unknown || value === null) return value;
  if (block === undefined) return typed(type, value);
  if (nesting === 'single') return shaped(block, value as Written);
  return (Array.isArray(value) ? value : [value]).map((element) => shaped(block, element as Written));
}

function typed(type: Type, value: unknown): unknown {
  if (value instanceof Unknown || value === null) return value;
  const kind = kindOf(type);
  if (Array.isArray(value)) return value.map((item) => typed(elementOf(type), item));
  if (kind === 'map') return Object.fromEntries(Object.entries(value as Written).map(([key, item]) => [key, typed(elementOf(type), item)]));
  return typeof value === 'object' ? value : coerce(type, value as Json);
}
