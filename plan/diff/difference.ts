import type { Mask } from '../mask/mask';
import type { Secrecy } from '../mask/secrecy';
import type { Json, Step } from '../types/json';

/** One attribute on both sides, with its marks. */
export interface Place {
  /** Keys, and a number for an element. */
  readonly path: readonly Step[];
  readonly secrecy: Secrecy;
  /** As a person writes the path; elements by what tells them apart. */
  readonly label: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly secretBefore: Json;
  readonly secretAfter: Json;
  readonly unknown: Json;
  /** It is inside a block that is there on both sides. */
  readonly inKeptBlock?: boolean;
  /** It is inside a policy. */
  readonly inPolicy?: boolean;
}

/** A difference that is found, before it is told. */
export interface Difference {
  readonly path: readonly Step[];
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
  readonly unknown: boolean;
  readonly secret: boolean;
  /** The zero that the provider's SDK writes in a block, with any update, where nothing was. */
  readonly zero?: boolean;
}

/** How the values of one resource are compared and shown. */
export interface Eyes {
  readonly mask: Mask;
  /** Type whose schema says which lists have no order; absent for one without a schema. */
  readonly type?: string | undefined;
}
