import type { AttributeFacts } from '../facts';
import type { Schema, SchemaAttribute, SchemaBlock, SchemaNestedBlock } from '../schema';
import type { Type } from './type';
import type { Attribute, Block, TypeModel } from './model';

/** Facts by path, as {@link TypeModel} needs them; a provider without facts gives none. */
export interface TypeFacts {
  attribute(path: string): Partial<AttributeFacts> | undefined;
  readonly createIgnores?: readonly string[];
  readonly neverReadBack?: readonly string[];
  readonly updateIgnores?: readonly string[];
  readonly updateSendsOnlyWithOthers?: readonly string[];
  readonly importable?: boolean;
}

export const NO_FACTS: TypeFacts = { attribute: () => undefined };

/** Joins what a type looks like with what is known of its behaviour. */
export function joinModel(type: string, schema: Schema, facts: TypeFacts): TypeModel {
  return {
    type,
    version: schema.version,
    block: joinBlock(schema.block, facts, ''),
    createIgnores: new Set(facts.createIgnores),
    neverReadBack: new Set(facts.neverReadBack),
    updateIgnores: new Set(facts.updateIgnores),
    sendsOnlyWithOthers: new Set(facts.updateSendsOnlyWithOthers),
    importable: facts.importable ?? true,
  };
}

function joinBlock(block: SchemaBlock, facts: TypeFacts, prefix: string): Block {
  const plain = Object.entries(block.attributes ?? {}).map(([name, printed]) => joinAttribute(name, printed, facts, prefix));
  const nested = Object.entries(block.block_types ?? {}).map(([name, printed]) => joinNested(name, printed, facts, prefix));
  const attributes = [...plain, ...nested];
  const members = Object.fromEntries(attributes.map(({ name, type }) => [name, type]));
  return { attributes, type: ['object', members] };
}

function joinAttribute(name: string, printed: SchemaAttribute, facts: TypeFacts, prefix: string): Attribute {
  const known = facts.attribute(prefix + name) ?? {};
  return {
    name,
    path: prefix + name,
    type: printed.type,
    required: printed.required ?? false,
    optional: printed.optional ?? false,
    // The printed schema is what Terraform is told; the facts may know more of attributes inside blocks.
    computed: printed.computed ?? false,
    forceNew: known.forceNew ?? false,
    default: defaultOf(known.default, printed.type),
    facts: known,
    printed,
  };
}

function joinNested(name: string, printed: SchemaNestedBlock, facts: TypeFacts, prefix: string): Attribute {
  const path = prefix + name;
  const known = facts.attribute(path) ?? {};
  const block = joinBlock(printed.block, facts, `${path}.`);
  const type: Type = printed.nesting_mode === 'single' ? block.type : [printed.nesting_mode, block.type];
  return {
    name,
    path,
    type,
    required: (printed.min_items ?? 0) > 0,
    optional: true,
    computed: known.computed ?? false,
    forceNew: known.forceNew ?? false,
    default: null,
    facts: { ...known, ...(printed.max_items !== undefined && { maxItems: printed.max_items }) },
    block,
    nesting: printed.nesting_mode,
  };
}

/** Defaults are printed in whatever type the provider's author wrote: `"1"` for a number happens. */
function defaultOf(value: unknown, type: Type): string | number | boolean | null {
  if (value === undefined || value === null || typeof value === 'object') return null;
  if (type === 'number') return Number(value);
  if (type === 'bool') return value === true || value === 'true';
  return type === 'string' ? String(value) : null;
}
