import type { ClonedOption } from '../../../domain/cloned';
import type { Named } from '../../../domain/model';

/** In the environment's `shared`. */
export const METASTORE_CLONED: readonly ClonedOption[] = [
  { at: ['keyPair'], does: 'leave-out', why: 'a key pair opens machines: the copy asks for one of its own' },
  { at: ['catalog'], does: 'leave-out', why: 'the copy has a catalog of its own' },
  { at: ['uris'], does: 'ask', why: "the copy's jobs would write into the source's metastore" },
];

export const METASTORE_SCALING: Named<string> = { nodes: 'a metastore is not scaled', storage: 'a metastore is not scaled' };
