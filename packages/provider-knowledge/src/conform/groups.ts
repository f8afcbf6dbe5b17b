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

/** Text that stands for a value that is not known yet, also not whether it is null: a check of groups waits for it. */
export const NOT_KNOWN = '${unknown}';

/** Whether something is set in a body: a value that is not known yet may turn out to be null. */
type Presence = 'no' | 'maybe' | 'yes';

/** Checks the groups of a type against one body. */
export function* checkGroups(groups: readonly Group[], body: object): Problems {
  for (const group of groups) {
    const presence = new Map(group.members.map((path) => [path, presenceIn(body, path.split('.'))]));
    const those = (...wanted: Presence[]) => group.members.filter((path) => wanted.includes(presence.get(path) ?? 'no'));
    yield* checkGroup(group, those('yes'), those('maybe'));
  }
}

function* checkGroup({ kind, members, current }: Group, set: readonly string[], open: readonly string[]): Problems {
  const [first = '', ...rest] = members;
  if (kind === 'conflict' && set.length > 1) {
    yield problem('conform.group.conflict', first, `${quoted(members)} exclude each other`, `keep ${oneOf(current)}`);
  } else if (kind === 'exactlyOne' && (set.length > 1 || set.length + open.length === 0)) {
    const found = set.length === 0 ? 'none is set' : `${quoted(set)} are set`;
    const message = `exactly one of ${quoted(members)} is needed, ${found}`;
    yield problem('conform.group.exactlyOne', set[0] ?? first, message, `set ${oneOf(current)}`);
  } else if (kind === 'atLeastOne' && set.length + open.length === 0) {
    yield problem('conform.group.atLeastOne', first, `at least one of ${quoted(members)} is needed`, `set ${oneOf(current)}`);
  } else if (kind === 'requiredWith' && [...set, ...open].includes(first) && set.length + open.length < members.length) {
    const message = `'${first}' needs ${quoted(rest)} as well`;
    yield problem('conform.group.requiredWith', first, message, `set ${quoted(rest)}`);
  }
}

/** Whether a path is set in a body; in repeated blocks, whether any of them sets it. */
function presenceIn(value: unknown, path: readonly string[]): Presence {
  const [name, ...rest] = path;
  if (name === undefined) return presenceOf(value);
  if (Array.isArray(value)) return strongest(value.map((item) => presenceIn(item, path)));
  if (!isObject(value)) return value === NOT_KNOWN ? 'maybe' : 'no';
  const repeated = value['dynamic'];
  if (isObject(repeated) && Object.hasOwn(repeated, name)) return 'yes';
  return presenceIn(value[name], rest);
}

function presenceOf(value: unknown): Presence {
  if (value === null || value === undefined) return 'no';
  return holdsUnknown(value) ? 'maybe' : 'yes';
}

function holdsUnknown(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(holdsUnknown);
  return isObject(value) ? Object.values(value).some(holdsUnknown) : value === NOT_KNOWN;
}

const strongest = (all: readonly Presence[]): Presence => (all.includes('yes') ? 'yes' : all.includes('maybe') ? 'maybe' : 'no');
