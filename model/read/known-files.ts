import type { Plain } from '../../domain/schema/walk';

/** What a file without any problem says. */
export interface KnownFile {
  readonly data: Plain;
  /** The same as the schema returned it, with its defaults. */
  readonly value: unknown;
}

/**
 * Files that were read and held against the schema before, by their text: most of an estate is as it was. Rules, and whatever looks at more
 * than one file, are asked again.
 */
export interface KnownFiles {
  /** @param kind of the file: an estate, an environment or a business; the same text may be all of them */
  get(kind: string, text: string): KnownFile | undefined;
  /** Called for a file that nothing is wrong with in itself. */
  put(kind: string, text: string, file: KnownFile): void;
}

/** Where nothing is known, and nothing is kept. */
export const NOTHING_KNOWN: KnownFiles = { get: () => undefined, put: () => undefined };
