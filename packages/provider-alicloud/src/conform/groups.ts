import type { AttributeFacts } from '../attribute-facts';
import type { Findings } from './nonconformity';

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
  const add = (kind: Group['kind'], members: readonly string[]) => {
    const key = [kind, ...(kind === 'requiredWith' ? members : [...members].sort())].join(' ');
    groups.set(key, { kind, members, current: members.filter((path) => attributes.get(path)?.deprecated !== true) });
  };
  for (const [path, known] of attributes) {
    for (const other of known.conflictsWith ?? []) add('conflict', [path, plain(other)]);
    if (known.exactlyOneOf !== undefined) add('exactlyOne', known.exactlyOneOf.map(plain));
    if (known.atLeastOneOf !== undefined) add('atLeastOne', known.atLeastOneOf.map(plain));
    if (known.requiredWith !== undefined) add('requiredWith', [path, ...known.requiredWith.map(plain)]);
  }
  return [...groups.values()];
}

/** `block.0.attribute`, as the provider writes it, without the index. */
function plain(path: string): string {
  return path.replace(/\.\d+(?=\.)/g, '');
}

/** Checks the groups of a type against one body. */
export function checkGroups(groups: readonly Group[], body: object, findings: Findings): void {
  for (const { kind, members, current } of groups) {
    const set = members.filter((path) => isSet(body, path.split('.')));
    const [first = '', ...rest] = members;
    if (kind === 'conflict' && set.length > 1) {
      findings.error('conform.group.conflict', first, `${listed(members)} exclude each other`, `keep ${oneOf(current)}`);
    } else if (kind === 'exactlyOne' && set.length !== 1) {
      const found = set.length === 0 ? 'none is set' : `${listed(set)} are set`;
      findings.error('conform.group.exactlyOne', set[0] ?? first, `exactly one of ${listed(members)} is needed, ${found}`, `set ${oneOf(current)}`);
    } else if (kind === 'atLeastOne' && set.length === 0) {
      findings.error('conform.group.atLeastOne', first, `at least one of ${listed(members)} is needed`, `set ${oneOf(current)}`);
    } else if (kind === 'requiredWith' && set.includes(first) && set.length < members.length) {
      findings.error('conform.group.requiredWith', first, `${listed([first])} needs ${listed(rest)} as well`, `set ${listed(rest)}`);
    }
  }
}

function listed(paths: readonly string[]): string {
  return paths.map((path) => `'${path}'`).join(', ');
}

function oneOf(paths: readonly string[]): string {
  return paths.length === 1 ? listed(paths) : `one of ${listed(paths)}`;
}

/** Whether a path is set in a body; in repeated blocks, whether any of them sets it. */
function isSet(value: unknown, path: readonly string[]): boolean {
  if (Array.isArray(value) && path.length > 0) return value.some((item) => isSet(item, path));
  const [name, ...rest] = path;
  if (name === undefined) return value !== null && value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  const body = value as Record<string, unknown>;
  return isSet(body[name], rest) || isSet((body['dynamic'] as Record<string, unknown> | undefined)?.[name], []);
}
