import type { IGrantable } from './grantable';
import { compare } from '../../domain/text/compare';

/** What a request must carry, as RAM writes it: operator, then condition key, then the values of which one must match. */
export type Conditions = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** One permission: RAM actions on resources, all allowed. */
export interface Statement {
  readonly actions: readonly string[];
  /** RAM resource patterns, for example `acs:oss:*:*:acme-prod-risk-lake/ods/*`. */
  readonly resources: readonly string[];
  /** @default - none */
  readonly conditions?: Conditions;
}

/** A resource group as a scope of permissions; references. */
export interface GroupScope {
  /** Its name, known before it is made. */
  readonly groupName: string;
  readonly groupId: string;
  readonly accountId: string;
}

/** A principal of RAM: a role. */
export interface IRamPrincipal extends IGrantable {
  readonly target: 'alicloud';
  /** Adds permissions; however many are added, the principal gets one policy. */
  grant(...statements: readonly Statement[]): void;
  /** Adds permissions on what is in the group, for services that know no resources: one policy per group. */
  grantIn?(group: GroupScope, ...statements: readonly Statement[]): void;
}

const isRamPrincipal = (to: IGrantable): to is IRamPrincipal => to.target === 'alicloud' && 'grant' in to;

/** The RAM principal behind `to`. Throws where it is one of another target: what runs on Kubernetes has no role in the account. */
export function ramPrincipal(to: IGrantable): IRamPrincipal {
  if (isRamPrincipal(to)) return to;
  throw new TypeError(`a principal on ${to.target} cannot be granted access to something on Alibaba Cloud`);
}

/** Operators whose values are alternatives: more values allow more, so two lists can be joined. */
const ALTERNATIVES = ['StringEquals', 'StringLike'];
const sorted = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort();

/** One action on one resource, under a condition whose values can be joined with those of others. */
interface Cell {
  readonly action: string;
  readonly resource: string;
  readonly conditions: Conditions | undefined;
}

/** What is allowed on one resource under the same conditions. */
interface Allowed extends Pick<Cell, 'resource' | 'conditions'> {
  readonly actions: Set<string>;
}

/** Operator, key and values of conditions that can be joined with others: exactly one, with alternatives for values. */
function joinable(conditions: Conditions = {}): readonly [string, string, readonly string[]] | undefined {
  const all = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => [operator, key, values] as const),
  );
  const [only] = all;
  return only && all.length === 1 && ALTERNATIVES.includes(only[0]) ? only : undefined;
}

/** Cells of the statements that have a joinable condition: every action on every resource once, with all values. */
function joined(statements: readonly Statement[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { actions, resources, conditions } of statements) {
    const single = joinable(conditions);
    if (!single) continue;
    const [operator, name, values] = single;
    for (const action of actions) {
      for (const resource of resources) {
        const key = JSON.stringify([action, resource, operator, name]);
        const known = joinable(cells.get(key)?.conditions);
        cells.set(key, { action, resource, conditions: { [operator]: { [name]: sorted([...values, ...(known?.[2] ?? [])]) } } });
      }
    }
  }
  return [...cells.values()];
}

/** Actions that share a resource and conditions together. */
function byResource(statements: readonly Statement[]): readonly Allowed[] {
  const all = new Map<string, Allowed>();
  const allow = (resource: string, conditions: Conditions | undefined, actions: readonly string[]): void => {
    const key = conditions ? JSON.stringify([resource, conditions]) : resource;
    const known = all.get(key) ?? { resource, conditions, actions: new Set() };
    for (const action of actions) known.actions.add(action);
    all.set(key, known);
  };
  for (const { actions, resources, conditions } of statements)
    if (!joinable(conditions)) for (const resource of resources) allow(resource, conditions, actions);
  for (const { action, resource, conditions } of joined(statements)) allow(resource, conditions, [action]);
  return [...all.values()];
}

/** Items with the same key together, by key. */
function grouped<T>(items: readonly T[], keyOf: (item: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.entries()].sort(([a], [b]) => compare(a, b)).map(([, group]) => group);
}

/**
 * The permissions of one principal, merged without allowing more than was said: actions on the same resource share a statement, then
 * resources with the same actions. RAM counts characters, so brevity is not cosmetic.
 */
export class GrantSet {
  readonly #statements: Statement[] = [];
  /** Kept because it is asked for twice: to check its length, and to write it. */
  #document: string | undefined;

  /** Adds a permission; adding it again changes nothing. */
  add(statement: Statement): void {
    this.#statements.push(statement);
    this.#document = undefined;
  }

  /** The merged statements, in stable order. */
  get statements(): readonly Statement[] {
    const perResource = byResource(this.#statements).map((allowed) => ({ ...allowed, actions: sorted(allowed.actions) }));
    return grouped(perResource, ({ actions, conditions }) => JSON.stringify([actions, conditions ?? {}])).map((same) => ({
      actions: same[0].actions,
      resources: sorted(same.map(({ resource }) => resource)),
      ...(same[0].conditions ? { conditions: same[0].conditions } : {}),
    }));
  }

  /** The RAM policy document, as JSON with stable order. */
  toDocument(): string {
    return (this.#document ??= this.#written());
  }

  #written(): string {
    const statements = this.statements.map(({ actions, resources, conditions }) => ({
      Effect: 'Allow',
      Action: actions,
      Resource: resources,
      ...(conditions ? { Condition: conditions } : {}),
    }));
    return JSON.stringify({ Version: '1', Statement: statements });
  }
}
