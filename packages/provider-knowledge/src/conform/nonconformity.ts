/** What is wrong with a value; stable. */
export type ConformCode =
  | 'conform.type.unknown'
  | 'conform.provider.unknown'
  | 'conform.provider.undeclared'
  | 'conform.provider.source'
  | 'conform.provider.version'
  | 'conform.attribute.unknown'
  | 'conform.attribute.missing'
  | 'conform.attribute.computed'
  | 'conform.attribute.removed'
  | 'conform.attribute.deprecated'
  | 'conform.block.missing'
  | 'conform.value.type'
  | 'conform.value.enum'
  | 'conform.value.range'
  | 'conform.value.length'
  | 'conform.value.format'
  | 'conform.items.few'
  | 'conform.items.many'
  | 'conform.group.conflict'
  | 'conform.group.exactlyOne'
  | 'conform.group.atLeastOne'
  | 'conform.group.requiredWith';

/** One way in which a configuration departs from what the provider accepts. */
export interface Nonconformity {
  /** Where in the resource: `node_groups[0].node_count`; empty for the resource as a whole. */
  readonly path: string;
  readonly code: ConformCode;
  /** A person's words: lower case, no final period. */
  readonly message: string;
  readonly fix: string;
  /** Terraform refuses an error; a warning works today. */
  readonly severity: 'error' | 'warning';
}

/** Problems as they are found: each check yields its own, the caller collects them all. */
export type Problems = Generator<Nonconformity, void>;
