import type { IConstruct } from 'constructs';
import { ValidationError } from '../../constructs/core/problem';

/** An error that came up while something was done to one construct. */
export class ElementError extends Error {
  constructor(
    /** Path of the construct. */
    readonly path: string,
    override readonly cause: unknown,
  ) {
    super(`${path}: ${cause instanceof Error ? cause.message : String(cause)}`);
    this.name = 'ElementError';
  }
}

/** Runs `work`, which is about `construct`; what it throws then says so, where it did not already. */
export function about<T>(construct: IConstruct, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const named = error instanceof ElementError || error instanceof ValidationError;
    throw named ? error : new ElementError(construct.node.path, error);
  }
}
