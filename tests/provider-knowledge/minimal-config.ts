import type { AttributeFacts } from '@lakewright/provider-knowledge/facts';
import { facts } from '@lakewright/provider-knowledge/facts';
import { resourceSchema, type SchemaBlock, type TypeExpression } from '@lakewright/provider-knowledge/schema';

/** The least that a resource type needs: required attributes and blocks, one member of each group that needs one. */
export function minimalConfig(type: string): Record<string, unknown> {
  const known = facts(type).attributes();
  const { block } = resourceSchema(type);
  const body = minimalBlock(block, known, '');
  for (const { exactlyOneOf, atLeastOneOf } of known.values()) {
    const group = exactlyOneOf ?? atLeastOneOf ?? [];
    const [first] = group.filter((name) => known.get(name)?.deprecated !== true);
    const attribute = block.attributes?.[first ?? ''];
    if (first !== undefined && attribute !== undefined && !group.some((name) => name in body)) {
      body[first] = allowedValue(attribute.type, known.get(first));
    }
  }
  return body;
}

function minimalBlock(block: SchemaBlock, known: ReadonlyMap<string, AttributeFacts>, prefix: string): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const [name, { required, type }] of Object.entries(block.attributes ?? {})) {
    if (required === true) body[name] = allowedValue(type, known.get(prefix + name));
  }
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    if ((nested.min_items ?? 0) > 0) body[name] = [minimalBlock(nested.block, known, `${prefix}${name}.`)];
  }
  return body;
}

/** A value of a type that the facts allow. */
function allowedValue(type: TypeExpression, known: AttributeFacts | undefined): unknown {
  if (type === 'bool') return true;
  if (type === 'number') return Number(known?.enum?.[0] ?? known?.range?.min ?? known?.range?.max ?? 1);
  if (type === 'string') return known?.enum?.[0] ?? known?.format?.example ?? 'x'.repeat(Math.max(known?.length?.min ?? 1, 1));
  if (type === 'dynamic') return 'x';
  if (type[0] === 'map') return {};
  if (type[0] === 'object')
    return Object.fromEntries(Object.entries(type[1]).map(([name, member]) => [name, allowedValue(member, undefined)]));
  if (type[0] === 'tuple') return type[1].map((member) => allowedValue(member, undefined));
  return Array.from({ length: Math.max(known?.minItems ?? 1, 1) }, () => allowedValue(type[1], known));
}
