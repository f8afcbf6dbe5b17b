/** Type of an attribute as Terraform prints it: `"string"`, `["list", "string"]`, `["object", {...}]`. */
export type TypeExpression =
  | 'string'
  | 'number'
  | 'bool'
  | 'dynamic'
  | readonly ['list' | 'set' | 'map', TypeExpression]
  | readonly ['object', Readonly<Record<string, TypeExpression>>]
  | readonly ['tuple', readonly TypeExpression[]];

export interface SchemaAttribute {
  readonly type: TypeExpression;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  readonly sensitive?: boolean;
  readonly deprecated?: boolean;
}

export interface SchemaNestedBlock {
  readonly nesting_mode: 'single' | 'list' | 'set';
  readonly block: SchemaBlock;
  readonly min_items?: number;
  readonly max_items?: number;
}

/** A block as Terraform prints it: its attributes and the blocks inside it. */
export interface SchemaBlock {
  readonly attributes?: Readonly<Record<string, SchemaAttribute>>;
  readonly block_types?: Readonly<Record<string, SchemaNestedBlock>>;
}

/** Schema of a resource, a data source or a provider. */
export interface Schema {
  /** Schema version, needed when a state is read. */
  readonly version: number;
  readonly block: SchemaBlock;
}
