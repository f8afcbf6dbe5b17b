import type { Store } from '../cloud/store';

/** The last work on each stack of a cloud. */
const LAST = new WeakMap<Store, Map<string, Promise<unknown>>>();

/**
 * Works on a stack when nobody else does: whoever asked for a change may be gone, and whoever asks again comes to a stack that is still being changed.
 */
export async function inTurn<T>(store: Store, id: string, work: () => Promise<T>): Promise<T> {
  const last = LAST.get(store) ?? new Map<string, Promise<unknown>>();
  LAST.set(store, last);
  const mine = (last.get(id) ?? Promise.resolve()).then(work, work);
  last.set(id, mine);
  try {
    return await mine;
  } finally {
    if (last.get(id) === mine) last.delete(id);
  }
}
