import { readEntries } from '../../model/read/read-entries';
import { ADOPTED } from '../../model/read/read-folder';
import { requireNone } from '../problems/entries';
import { type Adopted, parseAdopted } from './parse-adopted';

/** What stacks of the estate in `root` take over. Exits 1 with everything that is wrong in the list. */
export function readAdopted(root: string): readonly Adopted[] {
  const { adopted, problems } = adoptedIn(root);
  requireNone(problems);
  return adopted;
}

/** The same, with what is wrong in it. */
export function adoptedIn(root: string): ReturnType<typeof parseAdopted> {
  const read = readEntries(root, ADOPTED, NO_LIST);
  const { adopted, problems } = parseAdopted(read.entries);
  return { adopted, problems: [...read.problems, ...problems] };
}

const NO_LIST = {
  code: 'adoption.list',
  message: 'this is no list of what was adopted',
  fix: 'write each as an entry: - { resource: ..., id: ... }',
} as const;
