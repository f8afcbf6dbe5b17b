import { conform, NOT_KNOWN, type Nonconformity } from '@lakewright/provider-knowledge/conform';
import type { Diagnostic } from '../protocol/messages';
import { attributeOf, type Attribute, type Block, type TypeModel } from '@lakewright/provider-knowledge/planning/model';
import { toJson } from '../values/json';
import type { Path } from '@lakewright/provider-knowledge/planning/path';
import { hasUnknown, isList, isObject, isUnknown, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';

/** What the provider would refuse before it plans anything; everything at once. */
export function validate(model: TypeModel, config: ObjectValue, kind: 'resource' | 'data'): Diagnostic[] {
  const unknownBlocks = model.block.attributes
    .filter(({ name, block }) => block !== undefined && isUnknown(config[name] ?? null))
    .map(({ name }) => name);
  return (
    conform(model.type, bodyOf(model.block, config), { kind })
      // Terraform itself warns of what is deprecated.
      .filter(({ severity, path }) => severity === 'error' && !unknownBlocks.some((name) => path === name || path.startsWith(`${name}.`)))
      .map((problem) => diagnostic(model, config, problem))
  );
}

/** A configuration as it stands in a file: what is not set is not there. */
function bodyOf(block: Block, value: ObjectValue): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  for (const { name, block: inner } of block.attributes) {
    const item = value[name] ?? null;
    if (item === null || (inner !== undefined && (isUnknown(item) || (isList(item) && item.length === 0)))) continue;
    body[name] = inner === undefined ? plain(item) : nested(inner, item);
  }
  return body;
}

function nested(block: Block, value: Value): unknown {
  if (isList(value)) return value.map((element) => (isObject(element) ? bodyOf(block, element) : {}));
  return isObject(value) ? bodyOf(block, value) : {};
}

function plain(value: Value): unknown {
  if (isUnknown(value)) return NOT_KNOWN;
  if (!hasUnknown(value)) return toJson(value);
  if (isList(value)) return value.map(plain);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)])) : NOT_KNOWN;
}

function diagnostic(model: TypeModel, config: ObjectValue, { path: text, code, message, fix }: Nonconformity): Diagnostic {
  const steps = text
    .split(/[.[\]]+/)
    .filter((step) => step !== '')
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const { path, attribute, value } = follow(model, config, steps);
  return {
    severity: 'error',
    summary: summary({ code, message }, steps, attribute, value) ?? message,
    detail: `${message}\nfix: ${fix} [${code}]`,
    ...(path.length > 0 && { path }),
  };
}

/** As far as Terraform can address it: not into sets. */
function follow(model: TypeModel, config: ObjectValue, steps: Path): { path: Path; attribute: Attribute | undefined; value: Value } {
  const [first] = steps;
  let attribute = typeof first === 'string' ? attributeOf(model, first) : undefined;
  let value: Value = config;
  const path: (string | number)[] = [];
  let inSet = false;
  for (const step of steps) {
    value = (isList(value) || isObject(value) ? (value as Readonly<Record<string | number, Value>>)[step] : null) ?? null;
    if (typeof step === 'string' && path.length > 0)
      attribute = attribute?.block?.attributes.find(({ name }) => name === step) ?? attribute;
    if (!inSet && attribute !== undefined) path.push(step);
    inSet ||= attribute?.nesting === 'set' || (typeof attribute?.type === 'object' && attribute.type[0] === 'set');
  }
  return { path, attribute, value };
}

/** The words of the provider's own validators, where people know them. */
function summary(
  { code, message }: Pick<Nonconformity, 'code' | 'message'>,
  steps: Path,
  attribute: Attribute | undefined,
  value: Value,
): string | undefined {
  const name = String(steps.at(-1) ?? '');
  const got = typeof value === 'object' ? '' : String(value);
  const { facts } = attribute ?? {};
  switch (code) {
    case 'conform.value.enum':
      return `expected ${name} to be one of [${(facts?.enum ?? []).map((word) => JSON.stringify(word)).join(' ')}], got ${got}`;
    case 'conform.value.range':
      return `expected ${name} to be in the range (${facts?.range?.min ?? ''} - ${facts?.range?.max ?? ''}), got ${got}`;
    case 'conform.value.length':
      return `expected length of ${name} to be in the range (${facts?.length?.min ?? ''} - ${facts?.length?.max ?? ''}), got ${got}`;
    case 'conform.value.format':
      return `"${name}" ${message.replace(/^'[^']*' /, '')}`;
    case 'conform.group.conflict':
      return `Conflicting configuration arguments`;
    case 'conform.group.exactlyOne':
    case 'conform.group.atLeastOne':
      return `Invalid combination of arguments`;
    case 'conform.group.requiredWith':
      return `Missing required argument`;
    case 'conform.attribute.removed':
      return `"${name}": [REMOVED]`;
    default:
      return undefined;
  }
}
