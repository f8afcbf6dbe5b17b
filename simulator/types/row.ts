import type { Json, JsonObject } from '../cloud/object';
import type { View } from '../cloud/store';

/** What a computed value may be made from. */
export interface Making {
  readonly kind: string;
  readonly id: string;
  readonly region: string;
  readonly account: string;
  /** Attributes that are settled already. */
  readonly attributes: JsonObject;
  readonly cloud: View;
  /** ISO time of the simulated clock. */
  readonly now: string;
  /** The same for the same object and attribute. */
  readonly seed: string;
  /** Fills a pattern from this object; see types/text.ts. */
  fill(pattern: string): string;
}

export type Maker = string | number | boolean | JsonObject | ((making: Making) => Json);

/** Where a name may be used only once. */
export type Scope = 'cloud' | 'account' | 'region' | 'parent';

export interface TypeRow {
  /** Pattern of ids; see types/text.ts. */
  readonly id: string;
  /** Pattern of the id the provider writes into states, where that alone does not find the object. */
  readonly told?: string;
  /** Belongs to the account, not to a region. @default false */
  readonly global?: boolean;
  /** Creating what is there already overwrites it: the service only knows "put". @default false */
  readonly put?: boolean;
  /** Computed attributes with a form of their own; strings are patterns. */
  readonly computed?: Readonly<Record<string, Maker>>;
  /** Attributes that together must be unique, and where. */
  readonly unique?: { readonly by: readonly string[]; readonly in: Scope };
}

export type TypeTable = Readonly<Record<string, TypeRow>>;
