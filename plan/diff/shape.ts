import { findResourceSchema, type SchemaBlock, type TypeExpression } from '@lakewright/provider-knowledge/schema';

/** What the schema says of an attribute or block. */
export interface Shape {
  /** Its elements have no order. */
  readonly set: boolean;
  /** Only the provider fills it. */
  readonly computedOnly: boolean;
  /** The provider fills it where nobody else does. */
  readonly computed: boolean;
}

const NOTHING_KNOWN: Shape = { set: false, computedOnly: false, computed: false };
const known = new Map<string, Shape>();

/** What the schema says of the attribute or block at a path of keys. */
export function shapeAt(type: string, keys: readonly string[]): Shape {
  const name = `${type}\n${keys.join('\n')}`;
  let found = known.get(name);
  if (found === undefined) {
    found = inBlock(findResourceSchema(type)?.block, keys);
    if (known.size < 50_000) known.set(name, found);
  }
  return found;
}

function inBlock(block: SchemaBlock | undefined, [key, ...rest]: readonly string[]): Shape {
  if (block === undefined || key === undefined) return NOTHING_KNOWN;
  const nested = block.block_types?.[key];
  if (nested !== undefined && rest.length > 0) return inBlock(nested.block, rest);
  if (nested !== undefined) return { ...NOTHING_KNOWN, set: nested.nesting_mode === 'set' };
  const attribute = block.attributes?.[key];
  if (attribute === undefined) return NOTHING_KNOWN;
  const { computed = false, optional = false, required = false } = attribute;
  return { set: isSetAt(attribute.type, rest), computed, computedOnly: computed && !optional && !required };
}

function isSetAt(type: TypeExpression, keys: readonly string[]): boolean {
  if (typeof type === 'string') return false;
  if (type[0] === 'set' && keys.length === 0) return true;
  if (type[0] === 'object') {
    const [key, ...rest] = keys;
    const member = key === undefined ? undefined : type[1][key];
    return member !== undefined && isSetAt(member, rest);
  }
  return type[0] !== 'tuple' && keys.length > 0 && isSetAt(type[1], keys);
}
