import type { Beside } from '../../domain/fix';
import { type Told, naming, toldText } from '../../domain/fix-text';
import type { Path } from '../../domain/path';
import type { Edit, Position } from '../../domain/problem';
import { dataAt } from '../../domain/schema/walk';
import type { WrittenFile } from '../places/origins';

/** Where a problem is told: its place, and the path in its file. */
export interface Here extends Position {
  readonly path: Path;
}

/** The text of edits for somebody who is pointed at `here`. */
export const editsText = (edits: readonly Edit[], beside: Beside, here: Here, files: (file: string) => WrittenFile | undefined): string =>
  toldText(
    edits.map((edit) => told(edit, here, files(edit.file))),
    beside,
  );

function told({ path, file, ...edit }: Edit, here: Here, written: WrittenFile | undefined): Told {
  if (path.length === 0) return { ...edit, name: file === here.file ? 'the file' : file };
  const value = written && dataAt(written.data, path);
  const line = value === undefined ? undefined : written?.source.key(path).line;
  const foreign = file !== here.file;
  const named: Told = { ...edit, ...naming(path, foreign ? undefined : here.path) };
  // An entry of a list is called by what stands there.
  const called = edit.do === 'remove' && named.name === undefined && typeof value === 'string' ? { ...named, name: value } : named;
  if (foreign) return { ...called, place: line === undefined ? `in ${file}` : `at ${file}:${line}` };
  const near = here.path.slice(0, -1).every((step, index) => path[index] === step);
  return near || line === undefined || line === here.line ? called : { ...called, place: `at ${file}:${line}` };
}
