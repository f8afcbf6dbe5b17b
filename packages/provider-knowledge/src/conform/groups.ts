import type { AttributeFacts } from '../attribute-facts';
import type { Problems } from './nonconformity';
import { isObject } from './value';
import { oneOf, problem, quoted } from './words';

/** Attributes that depend on one another; members are paths from the root of the resource. */
export interface Group {
  readonly kind: 'conflict' | 'exactlyOne' | 'atLeastOne' | 'requiredWith';
  /** For `requiredWith`, the first one needs all others. */
  readonly members: readonly string[];
  /** The members that are not deprecated: what a fix proposes. */
  readonly current: readonly string[];
}

/** The groups of a type, each once although every member of a group repeats it. */
export function groupsOf(attributes: ReadonlyMap<string, AttributeFacts>): Group[] {
  const groups = new Map<string, Group>();
  const add = (kind: Group['kind'], paths: readonly string[]) => {
    const members = paths.map(withoutIndex);
    const key = [kind, ...(kind === 'requiredWith' ? members : [...members].sort())].join(' ');
    if (groups.has(key)) return;
    const current = members.filter((path) => attributes.get(path)?.deprecated !== true);
    groups.set(key, { kind, members, current });
  };
  for (const [path, known] of attributes) {
    for (const other of known.conflictsWith ?? []) add('conflict', [path, other]);
    if (known.exactlyOneOf !== undefined) add('exactlyOne', known.exactlyOneOf);
    if (known.atLeastOneOf !== undefined) add('atLeastOne', known.atLeastOneOf);
    if (known.requiredWith !== undefined) add('requiredWith', [path, ...known.requiredWith]);
  }
  return [...groups.values()];
}

/** `block.0.attribute`, as the provider writes it, without the index. */
function withoutIndex(path: string): string {
  return path.replace(/\.\d+(?=\.)/g, '');
}

/** Checks the groups of a type against one body. */
export function* checkGroups(groups: readonly Group[], body: object): Problems {
  for (const group of groups) {
    yield* checkGroup(
      group,
      group.members.filter((path) => isSet(body, path.split('.'))),
    );
  }
}

function* checkGroup({ kind, members, current }: Group, set: readonly string[]): Problems {
  const [first = '', ...rest] = members;
  if (kind === 'conflict' && set.length > 1) {
    yield problem('conform.group.conflict', first, `${quoted(members)} exclude each other`, `keep ${oneOf(current)}`);
  } else if (kind === 'exactlyOne' && set.length !== 1) {
    const found = set.length === 0 ? 'none is set' : `${quoted(set)} are set`;
    const message = `exactly one of ${quoted(members)} is needed, ${found}`;
    yield problem('conform.group.exactlyOne', set[0] ?? first, message, `set ${oneOf(current)}`);
  } else if (kind === 'atLeastOne' && set.length === 0) {
    yield problem('conform.group.atLeastOne', first, `at least one of ${quoted(members)} is needed`, `set ${oneOf(current)}`);
  } else if (kind === 'requiredWith' && set.includes(first) && set.length < members.length) {
    const message = `'${first}' needs ${quoted(rest)} as well`;
    yield problem('conform.group.requiredWith', first, message, `set ${quoted(rest)}`);
  }
}

/** Whether a path is set in a body; in repeated blocks, whether any of them sets it. */
function isSet(value: unknown, path: readonly string[]): boolean {
  const [name, ...rest] = path;
  if (name === undefined) return value !== null && value !== undefined;
  if (Array.isArray(value)) return value.some((item) => isSet(item, path));
  if (!isObject(value)) return false;
  const repeated = value['dynamic'];
  return isSet(value[name], rest) || (isObject(repeated) && Object.hasOwn(repeated, name));
}
