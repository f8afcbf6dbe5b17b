import { readEntries } from '../../model/read/read-entries';
import { ALLOWANCES } from '../../model/read/read-folder';
import { parseAllowances, type ParsedAllowances } from '../../plan';

/** What the estate in `dir` allows to be lost, if it says so; every mistake at its line. */
export function readAllowances(dir: string, today: string): ParsedAllowances {
  const { entries, problems } = readEntries(dir, ALLOWANCES, NO_LIST);
  return problems.length > 0 ? { allowances: [], problems } : parseAllowances(entries, today);
}

const NO_LIST = {
  code: 'allowance.list',
  message: 'this is no list of allowances',
  fix: 'write each as an entry: - { resource: ..., why: ..., by: ..., until: ... }',
} as const;
