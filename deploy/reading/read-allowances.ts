import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Problem } from '../../domain/problem';
import { parseYaml } from '../../model/read/parse-yaml';
import { readText } from '../../model/read/read-file';
import { ALLOWANCES } from '../../model/read/read-folder';
import { parseAllowances, type ParsedAllowances } from '../../plan';

/** What the estate in `dir` allows to be lost, if it says so; every mistake at its line. */
export function readAllowances(dir: string, today: string): ParsedAllowances {
  const path = join(dir, ALLOWANCES);
  if (!existsSync(path)) return { allowances: [], problems: [] };
  const file = relative(process.cwd(), path);
  const read = readText(path);
  if (!('text' in read)) return wrong({ file, line: 1, column: 1, ...read, severity: 'error' });
  const { readable, data, problems, source } = parseYaml(file, read.text);
  if (!readable || problems.length > 0) return wrong(...problems);
  if (!Array.isArray(data)) return wrong({ ...source.value([]), ...NO_LIST });
  return parseAllowances(
    data.map((entry, index) => ({
      data: entry,
      at: (key) => (key === undefined ? source.value([index]) : source.key([index, key])),
    })),
    today,
  );
}

const wrong = (...problems: readonly Problem[]): ParsedAllowances => ({ allowances: [], problems });

const NO_LIST = {
  code: 'allowance.list',
  message: 'this is no list of allowances',
  fix: 'write each as an entry: - { resource: ..., why: ..., by: ..., until: ... }',
  severity: 'error',
} as const;
