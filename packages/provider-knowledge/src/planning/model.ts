import type { AttributeFacts } from '../facts';
import type { SchemaAttribute } from '../schema';
import type { Type } from './type';

/** How the elements of a nested block are held. */
export type Nesting = 'single' | 'list' | 'set';

/** What a provider does with one attribute or nested block: the printed schema joined with the facts. */
export interface Attribute {
  readonly name: string;
  /** From the root of the resource, without indexes: `frontend_node_groups.cu`. */
  readonly path: string;
  /** Type on the wire; of a nested block the type of the whole collection. */
  readonly type: Type;
  readonly required: boolean;
  readonly optional: boolean;
  readonly computed: boolean;
  /** A change replaces the object. */
  readonly forceNew: boolean;
  /** Value of a missing attribute, in the attribute's own type. */
  readonly default: string | number | boolean | null;
  /** Everything else that is known. */
  readonly facts: Partial<AttributeFacts>;
  /** As printed; undefined for nested blocks. */
  readonly printed?: SchemaAttribute;
  /** Both present on nested blocks only. */
  readonly block?: Block;
  readonly nesting?: Nesting;
}

export interface Block {
  readonly attributes: readonly Attribute[];
  /** Object type of one element. */
  readonly type: Type;
}

/** A resource type or data source with everything the simulator knows of its shape and its provider's habits. */
export interface TypeModel {
  readonly type: string;
  readonly version: number;
  readonly block: Block;
  /** The next four hold names of top-level attributes. Not sent by creation. */
  readonly createIgnores: ReadonlySet<string>;
  /** Never refreshed from the cloud: drift in them is invisible. */
  readonly neverReadBack: ReadonlySet<string>;
  /** An update promises them and sends nothing. */
  readonly updateIgnores: ReadonlySet<string>;
  /** An update sends them only when something else changes too. */
  readonly sendsOnlyWithOthers: ReadonlySet<string>;
  readonly importable: boolean;
}

/** A top-level attribute by name. */
export function attributeOf(model: { readonly block: Block }, name: string): Attribute | undefined {
  return model.block.attributes.find((attribute) => attribute.name === name);
}
