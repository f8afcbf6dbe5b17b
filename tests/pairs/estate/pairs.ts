import fc from 'fast-check';
import { type Description, loaded } from './description';
import { edited, type Edit, edits } from './edits';
import { estates } from './estates';

/** An estate, and what becomes of it. */
export interface Pair {
  readonly before: Description;
  readonly edits: readonly Edit[];
  readonly after: Description;
}

const isValid = (description: Description): boolean => loaded(description).estate !== undefined;

export const pairOf = (before: Description, all: readonly Edit[]): Pair => ({ before, edits: all, after: edited(before, all) });

/** Pairs of estates that are both valid; what fails shrinks to a small estate and one edit. */
export const pairs: fc.Arbitrary<Pair> = fc
  .tuple(estates.filter(isValid), edits)
  .map(([before, all]) => pairOf(before, all))
  .filter(({ after }) => isValid(after));
