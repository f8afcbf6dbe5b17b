import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { KnownFile, KnownFiles } from '../../../model/read/known-files';
import type { Notes } from './texts';

export interface ReadBefore extends KnownFiles {
  /** Keeps what was asked for and what is new; writes nothing where all of it was known. */
  keep(): void;
}

/**
 * What was read before of the estate in a folder, by the text of each file: one note for all of them, as one file is read faster than
 * hundreds. An older version of the estate is asked for in the same note.
 */
export function readBefore(notes: Notes, folder: string): ReadBefore {
  const name = `read-${hashed(folder)}`;
  let before: Readonly<Record<string, KnownFile>> | undefined;
  const now = new Map<string, KnownFile>();
  let isNew = false;
  return {
    get(kind, text) {
      before ??= parsed(notes.get(name));
      const key = hashed(`${kind}\n${text}`);
      const known = now.get(key) ?? (Object.hasOwn(before, key) ? before[key] : undefined);
      if (known !== undefined) now.set(key, known);
      return known;
    },
    put(kind, text, file) {
      if (!isDeepStrictEqual(JSON.parse(JSON.stringify(file.value)), file.value)) return;
      now.set(hashed(`${kind}\n${text}`), file);
      isNew = true;
    },
    keep() {
      if (isNew) notes.put(name, JSON.stringify(Object.fromEntries(now)));
    },
  };
}

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

function parsed(text: string | undefined): Readonly<Record<string, KnownFile>> {
  try {
    return text === undefined ? {} : (JSON.parse(text) as Readonly<Record<string, KnownFile>>);
  } catch {
    return {};
  }
}
