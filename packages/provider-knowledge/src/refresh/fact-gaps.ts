import { NO_FACTS } from '../allow-list';
import type { WrittenAttribute, WrittenResource } from '../facts-file';
import type { Schema, SchemaBlock } from '../schema-block';

/** Attributes of every provider that Terraform adds itself: no facts are needed. */
const BUILT_IN = new Set(['id', 'timeouts']);

/**
 * Where a schema has outgrown the facts: a type without facts, or attributes unknown to them, one line each.
 * Facts are printed from the provider's code, not by Terraform, so a newer schema may be ahead of them.
 */
export function factGaps(schemas: Readonly<Record<string, Schema>>, facts: Readonly<Record<string, WrittenResource>>): string[] {
  return Object.entries(schemas).flatMap(([type, { block }]) => {
    const known = facts[type];
    if (known === undefined) return [`${type}: no facts; end its reason in resources.txt with '${NO_FACTS}'`];
    const unknown = unknownNames(block, known.attributes);
    return unknown.length === 0 ? [] : [`${type}: no facts of ${unknown.join(', ')}`];
  });
}

function unknownNames(block: SchemaBlock, known: Readonly<Record<string, WrittenAttribute>>, prefix = ''): string[] {
  const isUnknown = (name: string) => !Object.hasOwn(known, name) && !(prefix === '' && BUILT_IN.has(name));
  const names = [...Object.keys(block.attributes ?? {}), ...Object.keys(block.block_types ?? {})].filter(isUnknown);
  const inside = Object.entries(block.block_types ?? {}).flatMap(([name, nested]) => {
    const facts = known[name]?.block;
    return facts === undefined ? [] : unknownNames(nested.block, facts, `${prefix}${name}.`);
  });
  return [...names.map((name) => prefix + name), ...inside];
}
