/** One permission: RAM actions on resources, all allowed. */
export interface Statement {
  readonly actions: readonly string[];
  /** RAM resource patterns, for example `acs:oss:*:*:acme-prod-risk-lake/ods/*`. */
  readonly resources: readonly string[];
}

/** Anything that can be given permissions: a role. */
export interface IGrantable {
  /** Adds permissions; however many are added, the principal gets one policy. */
  grant(...statements: readonly Statement[]): void;
}

/** The permissions of one principal, merged: same resources share a statement, nothing is said twice. */
export class GrantSet {
  readonly #byResources = new Map<string, { readonly resources: readonly string[]; readonly actions: Set<string> }>();

  /** Adds a permission; adding it again changes nothing. */
  add({ actions, resources }: Statement): void {
    const sorted = [...new Set(resources)].sort();
    const key = sorted.join('\n');
    const entry = this.#byResources.get(key) ?? { resources: sorted, actions: new Set<string>() };
    actions.forEach((action) => entry.actions.add(action));
    this.#byResources.set(key, entry);
  }

  /** The RAM policy document, as JSON with stable order. */
  toDocument(): string {
    const statements = [...this.#byResources.entries()]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { resources, actions }]) => ({ Effect: 'Allow', Action: [...actions].sort(), Resource: resources }));
    return JSON.stringify({ Version: '1', Statement: statements });
  }
}
