/** Follows a fix to the letter: its edits are made in the files of an estate, whatever its text says. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadEstate, type LoadedEstate, type Problem } from '../../../model';
import { applyEdits } from '../../../model/fixes/apply';
import { type Files, inFolder } from '../folder';

export interface Followed {
  readonly before: readonly Problem[];
  readonly after: readonly Problem[];
  /** What is in the folder at the end. */
  readonly loaded: LoadedEstate;
  readonly texts: (file: string) => string;
}

/** Makes the edits in the files below a folder. */
function make(folder: string, edits: NonNullable<Problem['edits']>): void {
  for (const edit of edits) {
    const path = join(folder, edit.file);
    if (edit.path.length === 0) renameSync(path, join(dirname(path), String(edit.value)));
    else writeFileSync(path, applyEdits(readFileSync(path, 'utf8'), [edit]));
  }
}

/** Follows the fix of the first problem of a kind, then of the next, as a person would; `use` sees the folder at the end. */
export const followed = <T>(files: Files, code: string, use: (result: Followed, folder: string) => T): T =>
  inFolder(files, (folder) => {
    const told = (): LoadedEstate => loadEstate(folder, { cwd: folder });
    const before = told().problems;
    let loaded = told();
    for (let round = 0; round < 10; round += 1) {
      const edits = loaded.problems.find((problem) => problem.code === code)?.edits;
      if (!edits) break;
      make(folder, edits);
      loaded = told();
    }
    return use({ before, after: loaded.problems, loaded, texts: (file) => readFileSync(join(folder, file), 'utf8') }, folder);
  });

/** What is told at the end and should not be: the problem itself, and what was not told before. */
export const unwelcome = ({ before, after }: Pick<Followed, 'before' | 'after'>, code: string): Problem[] =>
  after.filter((problem) => problem.code === code || !before.some((one) => one.code === problem.code));
