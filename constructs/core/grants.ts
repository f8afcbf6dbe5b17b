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

/** Anything that can be given permissions: a role. */
export interface IGrantable {
  /** Adds permissions; however many are added, the principal gets one policy. */
  grant(...statements: readonly Statement[]): void;
}

const sorted = (values: Iterable<string>): readonly string[] => [...new Set(values)].sort();
/** Texts that stand for a part of a statement: equal parts, equal text. */
const conditionsKey = (statement: Statement): string => JSON.stringify(statement.conditions ?? {});
const resourcesKey = (statement: Statement): string => JSON.stringify([sorted(statement.resources), conditionsKey(statement)]);
const actionsKey = (statement: Statement): string => JSON.stringify([sorted(statement.actions), conditionsKey(statement)]);
const callKey = (statement: Statement): string => {
  const [operator, key] = joinableCondition(statement) ?? [conditionsKey(statement)];
  return JSON.stringify([sorted(statement.actions), sorted(statement.resources), operator, key]);
};

/** Operators whose values are alternatives: more values allow more, so two lists can be joined. */
const ALTERNATIVES = ['StringEquals', 'StringLike'];

/** Operator, key and values of a statement with exactly one condition that can be joined with another's. */
function joinableCondition({ conditions = {} }: Statement): readonly [string, string, readonly string[]] | undefined {
  const all = Object.entries(conditions).flatMap(([operator, keys]) => Object.entries(keys).map(([key, values]) => [operator, key, values] as const));
  const [only] = all;
  return only && all.length === 1 && ALTERNATIVES.includes(only[0]) ? only : undefined;
}

/** Statements with the same key become one. */
function joined(statements: readonly Statement[], keyOf: (statement: Statement) => string, join: (a: Statement, b: Statement) => Statement): readonly Statement[] {
  const byKey = new Map<string, Statement>();
  for (const statement of statements) {
    const key = keyOf(statement);
    const known = byKey.get(key);
    byKey.set(key, known ? join(known, statement) : statement);
  }
  return [...byKey.values()];
}

const joinActions = (a: Statement, b: Statement): Statement => ({ ...a, actions: [...a.actions, ...b.actions] });
const joinResources = (a: Statement, b: Statement): Statement => ({ ...a, resources: [...a.resources, ...b.resources] });
function joinConditions(a: Statement, b: Statement): Statement {
  const [one, other] = [joinableCondition(a), joinableCondition(b)];
  return one && other ? { ...a, conditions: { [one[0]]: { [one[1]]: sorted([...one[2], ...other[2]]) } } } : a;
}

/**
 * The permissions of one principal, merged without allowing more than was said: same resources share a statement, then same actions,
 * then the same call under different values of one condition. RAM counts characters, so brevity is not cosmetic.
 */
export class GrantSet {
  readonly #statements: Statement[] = [];

  /** Adds a permission; adding it again changes nothing. */
  add(statement: Statement): void {
    this.#statements.push(statement);
  }

  /** The merged statements, in stable order. */
  get statements(): readonly Statement[] {
    const byResources = joined(this.#statements, resourcesKey, joinActions);
    const byActions = joined(byResources, actionsKey, joinResources);
    const byCall = joined(byActions, callKey, joinConditions);
    return byCall
      .map((statement) => ({ ...statement, actions: sorted(statement.actions), resources: sorted(statement.resources) }))
      .sort((a, b) => (resourcesKey(a) < resourcesKey(b) ? -1 : 1));
  }

  /** The RAM policy document, as JSON with stable order. */
  toDocument(): string {
    const statements = this.statements.map(({ actions, resources, conditions }) => ({
      Effect: 'Allow',
      Action: actions,
      Resource: resources,
      ...(conditions ? { Condition: conditions } : {}),
    }));
    return JSON.stringify({ Version: '1', Statement: statements });
  }
}
