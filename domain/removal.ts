import type { OnRemoval } from './model';

/** Something with data, as written: `onRemoval` may be left to the environment. */
export interface Removable {
  readonly onRemoval?: OnRemoval;
}

/** Fills in what the environment says about data that does not speak for itself. */
export function removedAs(
  fallback: OnRemoval,
): <T extends Removable>(thing: T) => Omit<T, 'onRemoval'> & { readonly onRemoval: OnRemoval } {
  return (thing) => ({ ...thing, onRemoval: thing.onRemoval ?? fallback });
}
