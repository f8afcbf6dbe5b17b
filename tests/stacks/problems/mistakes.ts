/** Estates with mistakes that only show when stacks are built: what is told of them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Exit } from '../../../domain/exit';
import type { Problem } from '../../../domain/problem';
import { requireEstate } from '../../../model/require-estate';
import { synthesize } from '../../../stacks/synthesize';
import { type Files, inFolder } from '../../model/folder';

/** A problem, with the text that its place points to. */
export interface Told extends Pick<Problem, 'code' | 'message' | 'fix' | 'environments'> {
  /** File, from the estate's folder. */
  readonly file: string;
  /** From the place to the end of its line. */
  readonly at: string;
}

/** What `synth` tells of an estate; throws if it is fine. */
export function toldOf(files: Files): { readonly code: number; readonly problems: readonly Told[] } {
  const outdir = mkdtempSync(join(tmpdir(), 'mistakes-'));
  return inFolder(files, (folder) => {
    try {
      synthesize(requireEstate(folder), { outdir });
    } catch (error) {
      if (!(error instanceof Exit)) throw error;
      return { code: error.code, problems: error.problems.map((problem) => told(problem, folder, files)) };
    } finally {
      rmSync(outdir, { recursive: true });
    }
    throw new Error('nothing was told');
  });
}

function told({ file, line, column, code, message, fix, environments }: Problem, folder: string, files: Files): Told {
  const name = relative(folder, join(process.cwd(), file));
  const text = String(files[name] ?? '');
  return { file: name, at: text.split('\n')[line - 1]?.slice(column - 1) ?? '', code, message, fix, ...(environments && { environments }) };
}
