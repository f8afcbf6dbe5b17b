import type { SchemaBlock } from '@lakewright/provider-knowledge/schema-block';
import type { Attributes } from './thing';

/** What the provider wants to be told of a thing, at the least: nothing of it is ever sent, and nothing secret is written down. */
export function heldAttributes(block: SchemaBlock, attributes: Attributes): Record<string, unknown> {
  const own = Object.entries(block.attributes ?? {}).filter(([, { required, sensitive }]) => required === true && sensitive !== true);
  const inner = Object.entries(block.block_types ?? {}).filter(([, { min_items: least }]) => (least ?? 0) > 0);
  return Object.fromEntries([
    ...own.flatMap(([name]) => (attributes[name] === undefined ? [] : [[name, attributes[name]]])),
    ...inner.map(([name, { block: below }]) => [name, itemsOf(attributes[name]).map((item) => heldAttributes(below, item))]),
  ]);
}

/** Blocks of a name: a list, or one. */
export const itemsOf = (value: unknown): Attributes[] => (Array.isArray(value) ? value : value ? [value] : []) as Attributes[];
