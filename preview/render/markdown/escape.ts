import { clean } from '../../../terminal/clean';

/** Words that no Markdown reads anything into, nor GitHub or GitLab: no mention, no reference, no link, no emoji. */
const HARMLESS = /^[\p{L}\p{N}.,;:'"“”()?/+=·-]*$|^\d+%[.,;)]*$/u;
const READ_INTO = /:\/\/|www\.|:[a-z0-9_+-]+:|^\d+[.)]$|^[-+=]+$|^\p{L}*---/iu;
/** Signs of ours in sentences, which have letters that say the same. */
const SIGNS: Readonly<Record<string, string>> = { '->': '→', '<-': '←' };
const AROUND = /^([('"]*)(.*?)([)'".,;:?]*)$/su;

/** A text from elsewhere as a sentence: what could be read as Markdown, HTML, a mention or a link stands as code. */
export function prose(text: string): string {
  return clean(text)
    .split(' ')
    .map((word) => SIGNS[word] ?? (isHarmless(word) ? word : coded(word)))
    .join(' ');
}

const isHarmless = (word: string): boolean => HARMLESS.test(word) && !READ_INTO.test(word);

/** Quotes and full stops around a word are not part of it. */
function coded(word: string): string {
  const money = /^([(]?)([+-]?)\$([\d,.]+)([),;.]*)$/.exec(word);
  if (money !== null) return `${money[1]}${money[2]}\\$${money[3]}${money[4]}`;
  const [, before = '', core = word, after = ''] = AROUND.exec(word) ?? [];
  return `${before}${code(core)}${after}`;
}

/** A text as inline code, whatever backticks it has. */
export function code(text: string): string {
  const inside = clean(text).trim();
  if (inside === '') return '` `';
  const fence = '`'.repeat(longestRun(inside) + 1);
  const space = inside.startsWith('`') || inside.endsWith('`') ? ' ' : '';
  return `${fence}${space}${inside}${space}${fence}`;
}

/** What stands in a table must not end its cell. */
export const cell = (text: string): string => text.replace(/\|/g, '\\|');

/** Lines as a block that Markdown leaves alone. */
export function fenced(lines: readonly string[], language: string): string {
  const texts = lines.map(clean);
  const fence = '`'.repeat(Math.max(3, longestRun(texts.join('\n')) + 1));
  return [`${fence}${language}`, ...texts, fence].join('\n');
}

const longestRun = (text: string): number => (text.match(/`+/g) ?? []).reduce((longest, { length }) => Math.max(longest, length), 0);

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;', '`': '&#96;' };

/** For HTML in Markdown, in `<code>` only: there nobody is mentioned and nothing is linked. */
export const inHtml = (text: string): string =>
  `<code>${clean(text).replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '')}</code>`;
