import * as z from 'zod';
import type { NearestRight } from './nearest-right';

/** What a leaf says about a value it refuses; the place and the value got are added where it is reported. */
export interface Refusal {
  readonly code: `spec.value.${string}`;
  /** Completes "must be ...". */
  readonly expected: string;
  readonly fix: string;
  /** A value that is accepted, for whoever wrote none. */
  readonly example?: string;
  /** The right value nearest to what is written, where there is one: then the fix is to write it. */
  readonly nearest?: NearestRight;
}

/** How a leaf looks in the JSON schema. */
interface LeafSchema {
  readonly type: 'string' | 'number' | 'integer' | 'boolean' | readonly ('string' | 'boolean')[];
  readonly [keyword: string]: unknown;
}

/**
 * A single value. `judge` returns why it is refused, or undefined. Everything a reader needs is in the refusal, so that no
 * message of the validation library ever reaches a user.
 */
function leaf<T>(json: LeafSchema, judge: (value: unknown) => Refusal | undefined) {
  return z
    .custom<T>()
    .check((context) => {
      const refusal = judge(context.value);
      if (refusal) context.issues.push({ code: 'custom', input: context.value, params: { ...refusal } });
    })
    .meta(json);
}

/** A leaf whose only question is whether the value has the form of `example`. */
export function form<T>(
  json: LeafSchema,
  accepts: (value: unknown) => boolean,
  expected: string,
  example: string,
  { fix, nearest }: Partial<Pick<Refusal, 'fix' | 'nearest'>> = {},
) {
  const refusal: Refusal = {
    code: 'spec.value.form',
    expected,
    // A fix that was given takes the place of the example.
    ...(fix === undefined ? { fix: `write it like ${example}`, example } : { fix }),
    ...(nearest && { nearest }),
  };
  return leaf<T>({ ...json, examples: [example] }, (value) => (accepts(value) ? undefined : refusal));
}
