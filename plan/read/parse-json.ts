import { isObject, type Json, type JsonObject } from '../types/json';
import { type Read, type ReadProblem, refused } from './problem';

const SHOW = 'write it with: terraform show -json PLAN > FILE';

const EMPTY: ReadProblem = { code: 'plan.file.empty', message: 'the file is empty', fix: SHOW };
const SAVED: ReadProblem = {
  code: 'plan.file.saved-plan',
  message: 'this is the saved plan itself, which only Terraform can read',
  fix: SHOW,
};
const TRUNCATED: ReadProblem = {
  code: 'plan.file.truncated',
  message: 'the JSON ends in the middle: the file was not written to its end',
  fix: `${SHOW}, and look at how that command ended`,
};

/** The JSON object of a text, or why it is none: empty, a saved plan, cut off, something else. */
export function parseJson(text: string): Read<JsonObject> {
  const trimmed = text.trim();
  if (trimmed === '') return refused(EMPTY);
  if (trimmed.startsWith('PK\u0003\u0004')) return refused(SAVED);
  try {
    const value = JSON.parse(trimmed) as Json;
    if (isObject(value)) return { ok: true, value };
    return refused({ code: 'plan.file.not-json', message: 'the file holds JSON, but no JSON object', fix: SHOW });
  } catch (error) {
    const words = (error as Error).message;
    if (trimmed.startsWith('{') && endsEarly(words, trimmed.length)) return refused(TRUNCATED);
    return refused({ code: 'plan.file.not-json', message: `the file is not JSON (${withoutText(words)})`, fix: SHOW });
  }
}

/** Whether the parser was content up to the end of the text. */
function endsEarly(words: string, length: number): boolean {
  if (/end of JSON input/.test(words)) return true;
  const position = /at position (\d+)/.exec(words)?.[1];
  return position !== undefined && Number(position) >= length - 1;
}

/** The parser quotes the text, which may hold a secret. */
const withoutText = (words: string): string =>
  words.replace(/,?\s*(\.\.\.)?".*$/s, '').replace(/token '.*?'/s, 'token') || 'unexpected text';
