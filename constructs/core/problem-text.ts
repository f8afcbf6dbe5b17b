import { type Problem, wordsOf } from './problem';

/** `[code] words`, then `fix:` on a line of its own or after a semicolon. */
const FORM = /^\[([a-z][\w-]*(?:\.[\w-]+)+)\] ([\s\S]*?)(?:(?:;|\n)\s*fix: ([\s\S]*))?$/;

/** A problem as one text, for what takes nothing but texts: validations and annotations. */
export const problemText = (problem: Problem): string => `[${problem.code}] ${wordsOf(problem)}\n    fix: ${problem.fix}`;

/** The problem that a text tells in this form; what the text leaves out is taken from `otherwise`. */
export function problemIn(text: string, otherwise: Problem): Problem {
  const [, code, message = '', fix] = FORM.exec(text.trim()) ?? [];
  return code === undefined ? otherwise : { code, message: message.trim(), fix: fix?.trim() ?? otherwise.fix };
}
