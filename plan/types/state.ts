import type { JsonObject, Json } from './json';

/** One resource that a state holds. */
export interface HeldResource {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  readonly attributes: JsonObject;
  /** `true` where a value is sensitive, in the shape of the attributes. */
  readonly sensitive: Json;
  /** Its creation failed half-way. */
  readonly tainted: boolean;
  /** Addresses of the same state without indexes that it was made after. */
  readonly dependencies: readonly string[];
}

/** What the state of one stack holds. Only stacks whose state exists have one. */
export interface StackState {
  readonly stack: string;
  readonly resources: readonly HeldResource[];
  /** Values of the outputs. */
  readonly outputs: Readonly<Record<string, Json>>;
}
