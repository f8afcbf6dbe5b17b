import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Problem } from '../../constructs/core/problem';
import type { Position } from '../../domain/problem';
import { fileRefusal } from '../../model/read/read-file';
import type { Extension } from '../extension';
import { type FoundProblem, ProblemsFound } from '../problems/found-problem';
import { CodePlace, compilerErrors, topOf } from './code-place';
import { Extensions, type LoadedExtension } from './extensions';
import { formProblems, noExport, notLoaded, wordsOf } from './problems';
import { loadTypeScript } from './typescript';

const FOLDER = 'extensions';

/** The extensions of the estate in `dir`, in the order of their files' names. Throws {@link ProblemsFound} with all that is wrong with them. */
export function loadExtensions(dir: string): Extensions {
  const folder = resolve(dir, FOLDER);
  if (!existsSync(folder)) return Extensions.none;
  const files = listed(folder);
  if (files.length > 0) loadTypeScript();
  const read = files.map((file) => load(join(folder, file), new CodePlace(folder)));
  const problems = read.flatMap((one) => ('problems' in one ? one.problems : []));
  if (problems.length > 0) throw new ProblemsFound(problems);
  return new Extensions(
    folder,
    read.flatMap((one) => ('extension' in one ? [one] : [])),
  );
}

/** The files with extensions in them. */
function listed(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .sort();
  } catch (error) {
    throw new ProblemsFound([{ ...fileRefusal(error, 'the folder'), code: 'extension.folder', path: '', position: topOf(folder) }]);
  }
}

type Read = LoadedExtension | { readonly problems: readonly FoundProblem[] };

function load(file: string, code: CodePlace): Read {
  const wrong = (problem: Problem, position: Position = topOf(file)): FoundProblem => ({ ...problem, path: '', position });
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the file is the user's and known only now
    const { extension } = require(file) as { extension?: unknown };
    if (typeof extension !== 'object' || extension === null) return { problems: [wrong(noExport)] };
    const problems = formProblems(extension);
    return problems.length > 0 ? { problems: problems.map((problem) => wrong(problem)) } : { file, extension: extension as Extension };
  } catch (error) {
    const stopped = compilerErrors(error instanceof Error ? error.message : '');
    if (stopped.length > 0) return { problems: stopped.map(({ position, words }) => wrong(notLoaded(words), position)) };
    return { problems: [wrong(notLoaded(wordsOf(error)), error instanceof Error ? code.innermost(error.stack) : undefined)] };
  }
}
