import { relative, resolve, sep } from 'node:path';
import type { Position } from '../../domain/problem';

/** A folder with code of the user's: tells which line of it an error came through. */
export class CodePlace {
  readonly #prefix: string;

  constructor(folder: string) {
    this.#prefix = resolve(folder) + sep;
  }

  /** The innermost line of the folder's code that a stack trace passes through. */
  innermost(trace: string | undefined): Position | undefined {
    for (const line of (trace ?? '').split('\n')) {
      const start = line.indexOf(this.#prefix);
      const [, file = '', row, column] = (start >= 0 && /^(.+):(\d+):(\d+)\)?$/.exec(line.slice(start))) || [];
      if (file !== '') return at(file, Number(row), Number(column));
    }
    return undefined;
  }
}

/** A line with which the compiler tells where it stopped; it counts columns from 0. */
const STOPPED = /^(.+):(\d+):(\d+): ERROR: (.+)$/gm;

/** The places that a compiler's message tells, each with its words. */
export const compilerErrors = (message: string): readonly { readonly position: Position; readonly words: string }[] =>
  [...message.matchAll(STOPPED)].map(([, file = '', row, column, words = '']) => ({
    position: at(file, Number(row), Number(column) + 1),
    words,
  }));

/** The first line of a file. */
export const topOf = (file: string): Position => at(file, 1, 1);

const at = (file: string, line: number, column: number): Position => ({ file: relative(process.cwd(), file) || '.', line, column });
