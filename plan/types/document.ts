import type { Json } from './json';

/** What we read of a synthesized stack, `cdk.tf.json`. */
export interface StackDocument {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, DescribedResource>>>>;
  readonly [section: string]: unknown;
}

/** A resource as it is described. */
export interface DescribedResource {
  readonly lifecycle?: Lifecycle;
  readonly [attribute: string]: Json | Lifecycle | undefined;
}

export interface Lifecycle {
  readonly prevent_destroy?: boolean;
  readonly ignore_changes?: readonly string[] | 'all';
  readonly [option: string]: Json | undefined;
}
