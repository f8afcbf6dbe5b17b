import { readEntries } from '../../model/read/read-entries';
import { REMOVED } from '../../model/read/read-folder';
import { requireNone } from '../problems/entries';
import { type Removed, parseRemoved } from './parse-removed';

/** What the estate in `root` lets go of and keeps in the cloud. Exits 1 with everything that is wrong in the list. */
export function readRemoved(root: string): readonly Removed[] {
  const { removed, problems } = removedIn(root);
  requireNone(problems);
  return removed;
}

/** The same, with what is wrong in it. */
export function removedIn(root: string): ReturnType<typeof parseRemoved> {
  const read = readEntries(root, REMOVED, NO_LIST);
  const { removed, problems } = parseRemoved(read.entries);
  return { removed, problems: [...read.problems, ...problems] };
}

const NO_LIST = {
  code: 'tombstone.list',
  message: 'this is no list of what was removed',
  fix: 'write each as an entry: - { resource: ..., why: ... }',
} as const;
