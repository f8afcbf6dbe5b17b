import type { IGrantable } from './grantable';

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

/** One action on one resource; conditions that differ only in the values of one joinable key are one cell. */
interface Cell {
  readonly action: string;
  readonly resource: string;
  readonly conditions: Conditions | undefined;
}

/** Operator, key and values of conditions that can be joined with others: exactly one, with alternatives for values. */
function joinable(conditions: Conditions = {}): readonly [string, string, readonly string[]] | undefined {
  const all = Object.entries(conditions).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, values]) => [operator, key, values] as const),
  );
  const [only] = all;
  return only && all.length === 1 && ALTERNATIVES.includes(only[0]) ? only : undefined;
}

/** Every action on every resource once. */
function cellsOf(statements: readonly Statement[]): readonly Cell[] {
  const cells = new Map<string, Cell>();
  for (const { actions, resources, conditions } of statements) {
    const single = joinable(conditions);
    const condition = JSON.stringify(single ? single.slice(0, 2) : (conditions ?? {}));
    for (const action of actions) {
      for (const resource of resources) {
        // No action has a blank in it, and no resource a line break.
        const key = `${action} ${resource}\n${condition}`;
        if (!single) {
          cells.set(key, { action, resource, conditions });
          continue;
        }
        const [operator, name, values] = single;
        const known = joinable(cells.get(key)?.conditions);
        cells.set(key, { action, resource, conditions: { [operator]: { [name]: sorted([...values, ...(known?.[2] ?? [])]) } } });
      }
    }
  }
  return [...cells.values()];
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
  return [...groups.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/**
 * The permissions of one principal, merged without allowing more than was said: actions on the same resource share a statement, then
 * resources with the same actions. RAM counts characters, so brevity is not cosmetic.
 */
export class GrantSet {
  readonly #statements: Statement[] = [];
  /** Asked for by whoever checks it and whoever writes it. */
  #document: string | undefined;

  /** Adds a permission; adding it again changes nothing. */
  add(statement: Statement): void {
    this.#statements.push(statement);
    this.#document = undefined;
  }

  /** The merged statements, in stable order. */
  get statements(): readonly Statement[] {
    const perResource = grouped(cellsOf(this.#statements), ({ resource, conditions }) => JSON.stringify([resource, conditions ?? {}])).map(
      (cells) => ({ ...cells[0], actions: sorted(cells.map(({ action }) => action)) }),
    );
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
