import type { Attribute } from './model';
import type { ObjectValue, Value } from './value';

/** One difference as the provider's SDK sees it: two texts, empty where there is no value. */
export interface Difference {
  readonly attribute: Attribute;
  /** Steps from the root as the SDK writes them: `parameters.0.value`, `tags.%`. */
  readonly key: string;
  readonly old: string;
  readonly new: string;
  /** There is no object yet. */
  readonly creating: boolean;
  readonly prior: ObjectValue | undefined;
  readonly config: ObjectValue;
  /** A top-level value as the provider's code gets it: what is written, else its default, else what was there; null for neither. */
  get(name: string): Value;
}

/** Whether the provider hides a difference. */
export type Suppress = (difference: Difference) => boolean;

export const SUPPRESS_NOTHING: Suppress = () => false;
