import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';
import type { Problem } from '../../domain/problem';
import { formatProblems } from '../../model/problems/format';
import { parseYaml } from '../../model/read/parse-yaml';
import { readText } from '../../model/read/read-file';
import { ADOPTED } from '../../model/read/read-folder';
import { type Adopted, parseAdopted } from './parse-adopted';

/** What stacks of the estate in `root` take over. Exits 1 with everything that is wrong in the list. */
export function readAdopted(root: string): readonly Adopted[] {
  const path = join(root, ADOPTED);
  if (!existsSync(path)) return [];
  const file = relative(process.cwd(), path);
  const read = readText(path);
  if (!('text' in read)) throw wrong([{ file, line: 1, column: 1, ...read, severity: 'error' }]);
  const { readable, data, problems, source } = parseYaml(file, read.text);
  if (!readable || problems.length > 0) throw wrong(problems);
  if (!Array.isArray(data)) throw wrong([{ ...source.value([]), ...NO_LIST }]);
  const parsed = parseAdopted(
    data.map((entry, index) => ({
      data: entry,
      at: (key) => (key === undefined ? source.value([index]) : source.key([index, key])),
    })),
  );
  if (parsed.problems.length > 0) throw wrong(parsed.problems);
  return parsed.adopted;
}

const wrong = (problems: readonly Problem[]): Exit => new Exit(EXIT.input, formatProblems(problems), problems);

const NO_LIST = {
  code: 'adoption.list',
  message: 'this is no list of what was adopted',
  fix: 'write each as an entry: - { resource: ..., id: ... }',
  severity: 'error',
} as const;
