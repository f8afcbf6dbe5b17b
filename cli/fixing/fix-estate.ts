import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Edit, Problem } from '../../domain/problem';
import { loadEstate } from '../../model/read/load-estate';
import { copyEstate } from '../cloning/estate-copy';
import { inTemporaryFolder } from '../temporary-folder';
import { editText } from './edit-text';
import { onlyWay } from './fixable';

/** What following fixes makes of an estate. */
export interface Fixed {
  /** What was followed, in its order; places are those of the files as they were then. */
  readonly followed: readonly Problem[];
  /** Texts by path below the estate; null where a file has another name now. */
  readonly changes: ReadonlyMap<string, string | null>;
}

/**
 * Follows the fixes of the estate in `root` that leave no choice, one after the other, in a copy. A fix that would bring another error is not
 * followed.
 */
export function fixedEstate(root: string): Fixed {
  return inTemporaryFolder('fix', (folder) => {
    const load = (changes: Fixed['changes']): readonly Problem[] => {
      const copy = join(mkdtempSync(join(folder, 'tried-')), 'estate');
      copyEstate(root, changes, copy);
      return loadEstate(copy, { cwd: copy }).problems;
    };
    return follow(root, load);
  });
}

function follow(root: string, load: (changes: Fixed['changes']) => readonly Problem[]): Fixed {
  let changes: Fixed['changes'] = new Map();
  let problems = load(changes);
  const followed: Problem[] = [];
  const refused = new Set<string>();
  for (;;) {
    const next = problems.find((problem) => onlyWay(problem) && !refused.has(keyOf(problem)));
    const edits = next && onlyWay(next);
    if (!next || !edits) return { followed, changes };
    refused.add(keyOf(next));
    const tried = withEdits(root, changes, edits);
    const after = tried && load(tried);
    if (!tried || !after || !better(problems, after)) continue;
    followed.push(next);
    [changes, problems] = [tried, after];
  }
}

const keyOf = ({ code, message, edits }: Problem): string => JSON.stringify([code, message, edits]);
const errors = (problems: readonly Problem[]): Problem[] => problems.filter(({ severity }) => severity === 'error');
/** A file that could not be read may show more when it can be: then it is not fewer, and a person looks. */
const better = (before: readonly Problem[], after: readonly Problem[]): boolean => errors(after).length < errors(before).length;

function withEdits(root: string, changes: Fixed['changes'], edits: readonly Edit[]): Fixed['changes'] | undefined {
  const made = new Map(changes);
  const textOf = (file: string): string | null => {
    const text = made.get(file);
    if (text !== undefined) return text;
    return existsSync(join(root, file)) ? readFileSync(join(root, file), 'utf8') : null;
  };
  for (const edit of edits) {
    const text = textOf(edit.file);
    if (text === null) return undefined;
    if (edit.path.length > 0) made.set(edit.file, editText(text, edit));
    else {
      const name = join(dirname(edit.file), basename(String(edit.value)));
      if (textOf(name) !== null) return undefined;
      made.set(edit.file, null).set(name, text);
    }
  }
  return made;
}
