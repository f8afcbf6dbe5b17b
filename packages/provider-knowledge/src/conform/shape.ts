import type { AttributeFacts } from '../attribute-facts';
import { anyFacts } from '../facts';
import { findDataSourceSchema, findResourceSchema } from '../schema';
import type { SchemaAttribute, SchemaBlock, SchemaNestedBlock } from '../schema-block';
import { groupsOf, type Group } from './groups';

/** A member of a block: the schema's word on it and, where known, the facts'. */
export type Member = AttributeMember | BlockMember;

export interface AttributeMember {
  readonly kind: 'attribute';
  readonly schema: SchemaAttribute;
  readonly facts: AttributeFacts | undefined;
  /** Of a deprecated attribute: what excludes it and is not deprecated itself. */
  readonly replacedBy: string | undefined;
}

export interface BlockMember {
  readonly kind: 'block';
  readonly schema: SchemaNestedBlock;
  readonly facts: AttributeFacts | undefined;
  readonly shape: BlockShape;
}

/** A block prepared for checking many bodies. */
export interface BlockShape {
  readonly members: ReadonlyMap<string, Member>;
  /** Attributes and blocks that must be there. */
  readonly required: readonly string[];
}

/** A resource or data source type prepared for checking many bodies. */
export interface TypeShape extends BlockShape {
  readonly groups: readonly Group[];
}

const shapes = new Map<string, TypeShape | undefined>();

/** The shape of a type, or undefined when its schema is not kept; computed once. */
export function shapeOf(type: string, kind: 'resource' | 'data'): TypeShape | undefined {
  const key = `${kind}.${type}`;
  if (!shapes.has(key)) shapes.set(key, typeShape(type, kind));
  return shapes.get(key);
}

function typeShape(type: string, kind: 'resource' | 'data'): TypeShape | undefined {
  const schema = kind === 'resource' ? findResourceSchema(type) : findDataSourceSchema(type);
  if (schema === undefined) return undefined;
  const known = (kind === 'resource' ? anyFacts(type)?.attributes() : undefined) ?? new Map<string, AttributeFacts>();
  const groups = groupsOf(known);
  return { ...blockShape(schema.block, known, groups), groups };
}

function replacement(path: string, known: ReadonlyMap<string, AttributeFacts>, groups: readonly Group[]): string | undefined {
  if (known.get(path)?.deprecated !== true) return undefined;
  const rivals = groups.filter(({ kind, members }) => (kind === 'conflict' || kind === 'exactlyOne') && members.includes(path));
  return rivals.flatMap(({ current }) => current)[0];
}

/** Joins a schema block with the facts of its members; `prefix` is the path of the block. */
export function blockShape(
  block: SchemaBlock,
  known: ReadonlyMap<string, AttributeFacts>,
  groups: readonly Group[],
  prefix = '',
): BlockShape {
  const members = new Map<string, Member>();
  const required: string[] = [];
  for (const [name, schema] of Object.entries(block.attributes ?? {})) {
    const path = prefix + name;
    members.set(name, {
      kind: 'attribute',
      schema,
      facts: known.get(path),
      replacedBy: replacement(path, known, groups),
    });
    if (schema.required === true) required.push(name);
  }
  for (const [name, schema] of Object.entries(block.block_types ?? {})) {
    const shape = blockShape(schema.block, known, groups, `${prefix}${name}.`);
    members.set(name, { kind: 'block', schema, facts: known.get(prefix + name), shape });
    if ((schema.min_items ?? 0) > 0) required.push(name);
  }
  return { members, required };
}
