import * as z from 'zod';
import { type NameTemplateRow, NAME_KINDS } from '../names/kinds';
import { mapValues } from '../../domain/named';
import { nearest } from '../../domain/nearest';
import { parseTemplate, PLACEHOLDERS } from '../../domain/names/template';
import { form } from '../../domain/schema/leaf';

const WORDS = PLACEHOLDERS.map((word) => `{${word}}`).join(', ');
const TEXT = '[A-Za-z0-9_.-]|\\p{Script=Han}';
const PATTERN = new RegExp(`^(?:${TEXT})*(?:\\{(?:${PLACEHOLDERS.join('|')})\\}(?:${TEXT})*)+$`, 'u');
const accepts = (value: unknown): boolean => typeof value === 'string' && PATTERN.test(value) && parseTemplate(value) !== undefined;

/** What people call the same elsewhere. */
const ALSO: Readonly<Record<string, string>> = { estate: 'company', prefix: 'company', environment: 'env', key: 'name', owner: 'business' };
const PLACEHOLDER = /\$?\{+\s*([A-Za-z_]+)\s*\}+/g;
const meant = (word: string): string | undefined => ALSO[word] ?? PLACEHOLDERS.find((one) => one === word);

/** The same with each placeholder that there is not exchanged for the one that is meant; of a slip that is a guess. */
function nearestTemplate(written: string): string | undefined {
  let isGuess = false;
  const right = written.trim().replace(PLACEHOLDER, (_, written: string) => {
    const word = written.toLowerCase();
    isGuess ||= meant(word) === undefined;
    return `{${meant(word) ?? nearest(word, PLACEHOLDERS) ?? '?'}}`;
  });
  // In quotes: a brace begins a map.
  return accepts(right) ? `${JSON.stringify(right)}${isGuess ? ' or other placeholders' : ''}` : undefined;
}

const template = ({ what, template: { usual } }: NameTemplateRow) =>
  form<string>(
    { type: 'string', pattern: PATTERN.source },
    accepts,
    `text with ${WORDS}, and letters, digits or _.- around them`,
    `"${usual}"`,
    { nearest: nearestTemplate },
  )
    .exactOptional()
    .describe(`${what}; without it ${usual}`);

/** How things are called in the account, by kind. */
export const names = z
  .strictObject(mapValues(NAME_KINDS, template))
  .describe(`how things are called in the account: ${WORDS}, and text between; changing one replaces what has such a name`);
