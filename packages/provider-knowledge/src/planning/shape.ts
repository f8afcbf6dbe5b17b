import { coerce } from './coerce';
import type { Attribute, Block } from './model';
import { elementOf, kindOf, type Type } from './type';
import { Unknown } from './value';

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
  const element = (one: unknown): unknown => (isWritten(one) ? shaped(block, one) : one);
  return nesting === 'single' ? element(value) : (Array.isArray(value) ? value : [value]).map(element);
}

const isWritten = (value: unknown): value is Written => typeof value === 'object' && value !== null && !(value instanceof Unknown);

function typed(type: Type, value: unknown): unknown {
  if (value instanceof Unknown || value === null) return value;
  const kind = kindOf(type);
  if (Array.isArray(value)) return kind === 'list' || kind === 'set' ? value.map((item) => typed(elementOf(type), item)) : value;
  if (kind === 'map' && isWritten(value))
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, typed(elementOf(type), item)]));
  return typeof value === 'object' ? value : coerce(type, value);
}
