import type { Format } from './conform/format';

/** Type of a value as the provider declares it. */
export type ValueType = 'String' | 'Int' | 'Float' | 'Bool' | 'List' | 'Set' | 'Map';

/** Inclusive limits; an absent side has no known limit. */
export interface Limits {
  readonly min?: number;
  readonly max?: number;
}

/**
 * What is known of one attribute or nested block. An absent member means "no" for a flag and "not
 * known" for a limit: an attribute without `enum` may still be checked by the service.
 */
export interface AttributeFacts {
  readonly type: ValueType;
  /** Type of the elements of a list, set or map of plain values. */
  readonly elem?: ValueType;
  /** Members of a nested block. */
  readonly block?: Readonly<Record<string, AttributeFacts>>;
  readonly required?: boolean;
  readonly optional?: boolean;
  readonly computed?: boolean;
  /** A change replaces the resource. */
  readonly forceNew?: boolean;
  /** The provider marks it, so Terraform hides it. */
  readonly sensitive?: boolean;
  /** Holds a secret, whether or not the provider marks it: hide it yourself. */
  readonly secret?: boolean;
  readonly default?: unknown;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Paths from the root of the resource, as those of the next three. */
  readonly conflictsWith?: readonly string[];
  readonly exactlyOneOf?: readonly string[];
  readonly atLeastOneOf?: readonly string[];
  readonly requiredWith?: readonly string[];
  readonly deprecated?: boolean;
  /** Still in the schema, refused by the provider when set. */
  readonly removed?: boolean;
  /** The provider hides some differences of it. */
  readonly diffSuppress?: boolean;
  /** Differences after creation are hidden, whatever `forceNew` says. */
  readonly fixedAfterCreate?: boolean;
  /** A smaller value is refused when applied. */
  readonly growOnly?: boolean;
  /** Only steers a call (`force`, `dry_run`): that no update sends it is no defect. */
  readonly steersCall?: boolean;
  /** The provider checks it, also where the rule itself is not known. */
  readonly validated?: boolean;
  /** Allowed values as text, also of numbers. With a `range` as well, either is allowed. */
  readonly enum?: readonly string[];
  /** Limits of a number. Of a list, the provider's message does not say what is counted: not used. */
  readonly range?: Limits;
  /** The form a text must have. */
  readonly format?: Format;
  /** Limits of a text's length in bytes of UTF-8, which is what the provider counts; of each element in a list. */
  readonly length?: Limits;
}

/** Limits as the facts file writes them: `2 - 256`, `1 - `. */
export function parseLimits(text: string): Limits {
  const [min, max] = text.split(' - ').map((side) => (side.trim() === '' ? undefined : Number(side)));
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

/** Limits in words: `1 to 9`, `at least 1`, `at most 9`. */
export function limitsText({ min, max }: Limits): string {
  if (max === undefined) return `at least ${min}`;
  return min === undefined ? `at most ${max}` : `${min} to ${max}`;
}
