/** What must be true of something that somebody else made, as Terraform finds it when it plans. */
export interface FoundRule<Subject> {
  /** Stable: `<service>.existing.<what>`. */
  readonly code: `${string}.${string}`;
  /** What must hold: the rule's line in docs/guides/problems.md. */
  readonly holds: string;
  /** Terraform's expression that is true where it holds; the data source is `self`. */
  condition(subject: Subject): string;
  /** A person's words, with the id that was written. */
  message(subject: Subject): string;
  fix(subject: Subject): string;
}

/** An id as it stands in an expression. */
export const quoted = (id: string): string => JSON.stringify(id);
