import type { SchemaBlock, TypeExpression } from '../schema-block';

/** A value as an attribute of this type holds it: a number where a text is wanted becomes one, as Terraform does. Undefined where it is none. */
function converted(value: unknown, type: TypeExpression): unknown {
  if (value === null || type === 'dynamic') return value;
  if (typeof type === 'string') return scalar(value, type);
  if (type[0] === 'tuple') return Array.isArray(value) ? value : undefined;
  if (type[0] === 'object') {
    const [, own] = type;
    return members(value, (name) => own[name] ?? 'dynamic');
  }
  const [kind, of] = type;
  if (kind === 'map') return members(value, () => of);
  return Array.isArray(value) ? all(value.map((item) => converted(item, of))) : undefined;
}

function members(value: unknown, typeOf: (name: string) => TypeExpression): unknown {
  if (!isObject(value)) return undefined;
  const items = Object.entries(value).map(([name, item]) => [name, converted(item, typeOf(name))] as const);
  return all(items.map(([, item]) => item)) && Object.fromEntries(items);
}

/** The same of blocks of one name: a list of them, or one. */
function convertedBlocks(value: unknown, block: SchemaBlock): unknown {
  if (value === null) return null;
  if (!Array.isArray(value)) return isObject(value) ? convertedBlocks([value], block) : undefined;
  return all(value.map((one: unknown) => (isObject(one) ? convertedBlock(one, block) : undefined)));
}

function convertedBlock(one: Readonly<Record<string, unknown>>, block: SchemaBlock): unknown {
  const members = Object.entries(one).map(([name, value]) => [name, convertedIn(block, name, value)] as const);
  return all(members.map(([, value]) => value)) && Object.fromEntries(members);
}

/** What an attribute or a block of this name holds; undefined also where there is none. */
export function convertedIn({ attributes = {}, block_types: blocks = {} }: SchemaBlock, name: string, value: unknown): unknown {
  const [attribute, inner] = [attributes[name], blocks[name]];
  if (attribute !== undefined) return converted(value, attribute.type);
  return inner === undefined ? undefined : convertedBlocks(value, inner.block);
}

function scalar(value: unknown, type: 'string' | 'number' | 'bool'): unknown {
  if (typeof value === 'object') return undefined;
  if (type === 'string') return String(value);
  if (type === 'bool') return value === true || value === 'true' ? true : value === false || value === 'false' ? false : undefined;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : undefined;
}

const all = (items: readonly unknown[]): readonly unknown[] | undefined => (items.includes(undefined) ? undefined : items);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const WORDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  bool: 'true or false',
  list: 'a list',
  set: 'a list',
  tuple: 'a list',
  map: 'a map of names and values',
  object: 'a map of names and values',
};

/** What an attribute or a block of this name is to be, in words. */
export function wantedIn({ attributes = {} }: SchemaBlock, name: string): string {
  const type = attributes[name]?.type;
  if (type === undefined) return 'a list of maps with its attributes';
  const outer = typeof type === 'string' ? type : type[0];
  const inner = typeof type !== 'string' && typeof type[1] === 'string' ? ` with ${WORDS[type[1]] ?? 'a value'} each` : '';
  return `${WORDS[outer] ?? 'a value'}${inner}`;
}
