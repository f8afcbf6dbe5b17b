import type { Attribute } from './model';
import type { Value } from './value';

/**
 * Whether the provider hides the difference between what the cloud has and what the configuration says.
 * `provider` knows more rules than the facts do; it returns undefined where it knows none.
 */
export type Suppress = (attribute: Attribute, prior: Value, configured: Value) => boolean;

export const SUPPRESS_NOTHING: Suppress = () => false;
