import { nearestName } from '../nearest-name';
import type { Findings } from './nonconformity';
import type { AttributeMember, BlockMember, BlockShape } from './shape';
import { checkCount, checkValue } from './value';

/** Keys of a resource that Terraform reads itself. */
const META = new Set(['//', 'provider', 'depends_on', 'count', 'for_each', 'lifecycle', 'provisioner', 'connection', 'dynamic']);

/** Checks the body of a resource: Terraform's own keys are left out. */
export function checkBody(body: object, shape: BlockShape, owner: string, findings: Findings): void {
  checkBlock(body, shape, owner, '', META, findings);
}

const COMMENT = new Set(['//', 'dynamic']);

function checkBlock(body: object, shape: BlockShape, owner: string, prefix: string, ignored: ReadonlySet<string>, findings: Findings): void {
  const values = body as Record<string, unknown>;
  const repeated = (values['dynamic'] ?? {}) as Record<string, unknown>;
  for (const name of Object.keys(repeated)) checkRepeated(name, repeated[name], shape, owner, prefix, findings);
  for (const name of Object.keys(values)) {
    const value = values[name];
    if (value === null || value === undefined || ignored.has(name)) continue;
    const member = shape.members.get(name);
    const path = prefix + name;
    if (member === undefined) unknownName(name, path, shape, owner, findings);
    else if (member.kind === 'attribute') checkAttribute(value, member, path, findings);
    else checkNested(value, member, owner, path, findings);
  }
  for (const name of shape.required) {
    if (isAbsent(values[name]) && !Object.hasOwn(repeated, name)) missing(name, prefix + name, shape, findings);
  }
}

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined;
}

function missing(name: string, path: string, shape: BlockShape, findings: Findings): void {
  const isBlock = shape.members.get(name)?.kind === 'block';
  const code = isBlock ? 'conform.block.missing' : 'conform.attribute.missing';
  findings.error(code, path, `'${path}' is required`, `set ${name}`);
}

function unknownName(name: string, path: string, shape: BlockShape, owner: string, findings: Findings): void {
  const nearest = nearestName(name, shape.members.keys());
  const fix = nearest === undefined ? `use one of ${[...shape.members.keys()].join(', ')}` : `did you mean '${nearest}'?`;
  findings.error('conform.attribute.unknown', path, `${owner} has no '${path}'`, fix);
}

function checkAttribute(value: unknown, { schema, facts, replacedBy }: AttributeMember, path: string, findings: Findings): void {
  if (schema.optional !== true && schema.required !== true) {
    findings.error('conform.attribute.computed', path, `'${path}' is set by the service and cannot be configured`, `remove ${path}`);
    return;
  }
  if (facts?.removed === true) {
    findings.error('conform.attribute.removed', path, `'${path}' was removed from the provider`, `remove ${path}`);
    return;
  }
  if (schema.deprecated === true || facts?.deprecated === true) {
    const fix = replacedBy === undefined ? `leave ${path} out` : `use '${replacedBy}'`;
    findings.warning('conform.attribute.deprecated', path, `'${path}' is deprecated`, fix);
  }
  checkValue(value, schema.type, facts, path, findings);
}

/** Blocks are written as an object or as a list of objects. */
function checkNested(value: unknown, { schema, facts, shape }: BlockMember, owner: string, path: string, findings: Findings): void {
  const blocks = Array.isArray(value) ? value : [value];
  const { nesting_mode: mode, min_items: min, max_items: max } = schema;
  const atMost = mode === 'single' ? 1 : (max ?? facts?.maxItems);
  if (blocks.length > 0 || (min ?? 0) > 0) checkCount(blocks.length, min ?? facts?.minItems, atMost, path, findings);
  if (facts?.deprecated === true) findings.warning('conform.attribute.deprecated', path, `'${path}' is deprecated`, `leave ${path} out`);
  blocks.forEach((block: unknown, index) => {
    const at = blocks.length === 1 && !Array.isArray(value) ? path : `${path}[${index}]`;
    if (typeof block === 'object' && block !== null && !Array.isArray(block)) {
      checkBlock(block, shape, owner, `${at}.`, COMMENT, findings);
    } else {
      findings.error('conform.value.type', at, `'${at}' is a block, not a value`, 'write an object');
    }
  });
}

/** `dynamic` makes blocks from a collection: how many is not known, their content is. */
function checkRepeated(name: string, value: unknown, shape: BlockShape, owner: string, prefix: string, findings: Findings): void {
  const member = shape.members.get(name);
  const path = prefix + name;
  if (member?.kind !== 'block') {
    unknownName(name, path, shape, owner, findings);
    return;
  }
  for (const generator of Array.isArray(value) ? value : [value]) {
    const content = (generator as { content?: unknown } | null)?.content;
    for (const block of Array.isArray(content) ? content : [content ?? {}]) {
      if (typeof block === 'object' && block !== null) checkBlock(block, member.shape, owner, `${path}.`, COMMENT, findings);
    }
  }
}
