import { checkCount } from './allowed';
import type { Problems } from './nonconformity';
import type { AttributeMember, BlockMember, BlockShape } from './shape';
import { checkValue, isObject } from './value';
import { problem, suggestion, warning } from './words';

/** Keys that Terraform reads itself: in a resource, and in any block. */
const META = new Set(['provider', 'depends_on', 'count', 'for_each', 'lifecycle', 'provisioner', 'connection']);
const EVERYWHERE = new Set(['//', 'dynamic']);

type Body = Readonly<Record<string, unknown>>;

/** Checks the body of a resource, a data source or a provider; `owner` names it in messages. */
export function* checkBody(body: Body, shape: BlockShape, owner: string): Problems {
  const own = Object.keys(body).some((key) => META.has(key))
    ? Object.fromEntries(Object.entries(body).filter(([key]) => !META.has(key)))
    : body;
  yield* checkBlock(own, shape, owner, '');
}

function* checkBlock(body: Body, shape: BlockShape, owner: string, prefix: string): Problems {
  const repeated = isObject(body['dynamic']) ? body['dynamic'] : {};
  for (const name of Object.keys(repeated)) yield* checkRepeated(name, repeated[name], shape, owner, prefix);
  for (const name of Object.keys(body)) {
    if (isAbsent(body[name]) || EVERYWHERE.has(name)) continue;
    const member = shape.members.get(name);
    if (member === undefined) yield* unknownName(name, shape, owner, prefix);
    else if (member.kind === 'attribute') yield* checkAttribute(body[name], member, prefix + name);
    else yield* checkNested(body[name], member, owner, prefix + name);
  }
  for (const name of shape.required) {
    if (!isAbsent(body[name]) || Object.hasOwn(repeated, name)) continue;
    const code = shape.members.get(name)?.kind === 'block' ? 'conform.block.missing' : 'conform.attribute.missing';
    yield problem(code, prefix + name, `'${prefix + name}' is required`, `set ${name}`);
  }
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}

function* unknownName(name: string, shape: BlockShape, owner: string, prefix: string): Problems {
  const path = prefix + name;
  yield problem('conform.attribute.unknown', path, `${owner} has no '${path}'`, suggestion(name, shape.members.keys()));
}

function* checkAttribute(value: unknown, { schema, facts, replacedBy }: AttributeMember, path: string): Problems {
  if (schema.optional !== true && schema.required !== true) {
    const message = `'${path}' is set by the service and cannot be configured`;
    yield problem('conform.attribute.computed', path, message, `remove ${path}`);
  } else if (facts?.removed === true) {
    yield problem('conform.attribute.removed', path, `'${path}' was removed from the provider`, `remove ${path}`);
  } else {
    if (schema.deprecated === true || facts?.deprecated === true) yield deprecated(path, replacedBy);
    yield* checkValue(value, schema.type, facts, path);
  }
}

function deprecated(path: string, replacedBy?: string) {
  const fix = replacedBy === undefined ? `leave ${path} out` : `use '${replacedBy}'`;
  return warning('conform.attribute.deprecated', path, `'${path}' is deprecated`, fix);
}

/** Blocks are written as an object or as a list of objects. */
function* checkNested(value: unknown, { schema, facts, shape }: BlockMember, owner: string, path: string): Problems {
  const blocks: unknown[] = Array.isArray(value) ? value : [value];
  const required = (schema.min_items ?? 0) > 0;
  const most = schema.nesting_mode === 'single' ? 1 : (schema.max_items ?? facts?.maxItems);
  if (blocks.length > 0 || required) yield* checkCount(blocks.length, schema.min_items ?? facts?.minItems, most, path);
  if (facts?.deprecated === true) yield deprecated(path);
  for (const [index, block] of blocks.entries()) {
    const at = Array.isArray(value) ? `${path}[${index}]` : path;
    if (isObject(block)) yield* checkBlock(block, shape, owner, `${at}.`);
    else yield problem('conform.value.type', at, `'${at}' is a block, not a value`, 'write an object');
  }
}

/** `dynamic` makes blocks from a collection: how many is not known, their content is. */
function* checkRepeated(name: string, value: unknown, shape: BlockShape, owner: string, prefix: string): Problems {
  const member = shape.members.get(name);
  if (member?.kind !== 'block') {
    yield* unknownName(name, shape, owner, prefix);
    return;
  }
  for (const maker of [value].flat()) {
    for (const content of [isObject(maker) ? (maker['content'] ?? {}) : {}].flat()) {
      if (isObject(content)) yield* checkBlock(content, member.shape, owner, `${prefix}${name}.`);
    }
  }
}
