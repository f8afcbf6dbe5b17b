import { readEntries } from '../../model/read/read-entries';
import { ADOPTED } from '../../model/read/read-folder';
import { requireNone } from '../problems/entries';
import { type Adopted, parseAdopted } from './parse-adopted';

/** What stacks of the estate in `root` take over. Exits 1 with everything that is wrong in the list. */
export function readAdopted(root: string): readonly Adopted[] {
  const read = readEntries(root, ADOPTED, NO_LIST);
  const { adopted, problems } = parseAdopted(read.entries);
  requireNone([...read.problems, ...problems]);
  return adopted;
}

const NO_LIST = {
  code: 'adoption.list',
  message: 'this is no list of what was adopted',
  fix: 'write each as an entry: - { resource: ..., id: ... }',
} as const;
