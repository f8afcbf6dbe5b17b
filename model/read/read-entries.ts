import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../../domain/problem';
import type { WrittenEntry } from '../../domain/written-entry';
import { parseYaml } from './parse-yaml';
import { readText } from './read-file';

/** The entries of a list, none where it is not there; where something is wrong, that and no entry. */
export interface ReadEntries {
  readonly entries: readonly WrittenEntry[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a list that lies beside the files of the estate in `root`; places count from the process's folder.
 * @param noList what is said of a file that is no list
 */
export function readEntries(root: string, name: string, noList: Pick<Problem, 'code' | 'message' | 'fix'>): ReadEntries {
  const path = join(root, name);
  if (!existsSync(path)) return { entries: [], problems: [] };
  const file = relative(process.cwd(), path);
  const read = readText(path);
  if (!('text' in read)) return wrong({ file, line: 1, column: 1, ...read, severity: 'error' });
  const { readable, data, problems, source } = parseYaml(file, read.text);
  if (!readable || problems.length > 0) return wrong(...problems);
  if (!Array.isArray(data)) return wrong({ ...source.value([]), ...noList, severity: 'error' });
  const entries = data.map((entry, index): WrittenEntry => ({
    data: entry,
    at: (key) => (key === undefined ? source.value([index]) : source.key([index, key])),
  }));
  return { entries, problems: [] };
}

const wrong = (...problems: readonly Problem[]): ReadEntries => ({ entries: [], problems });
