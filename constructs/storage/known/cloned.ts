import type { ClonedOption } from '../../../domain/cloned';

export const LAKE_CLONED: readonly ClonedOption[] = [
  { at: ['worm'], does: 'ask', why: 'a copy with a retention lock cannot be taken down before the lock ends' },
];

/** Below `buckets`. */
export const BUCKETS_CLONED: readonly ClonedOption[] = [
  { at: ['*', 'name'], does: 'leave-out', why: 'one bucket has the name; the copy has one made from its key' },
  { at: ['*', 'hardened'], does: 'leave-out', why: 'the copy is made anew, encrypted and closed' },
  { at: ['*', 'existing'], does: 'ask', why: "with it the copy reads and writes the source's bucket" },
];
