import type { ClonedOption } from '../../../domain/cloned';

/** Below one instance. */
export const STARROCKS_CLONED: readonly ClonedOption[] = [
  { at: ['ossRole'], does: 'ask', why: "with this role the copy would read what the source's instance reads" },
];
