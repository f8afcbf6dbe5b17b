/** What moves the cursor, colours, or turns the direction of a line around: a text from elsewhere could hide with it what it says. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** A text from elsewhere as one line that shows all it says: white space is a space, other control characters are left out. */
export const clean = (text: string): string => text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ').replace(UNSEEN, '');

/** {@link clean} of every line. */
export const cleanLines = (text: string): string => text.split(/\r?\n/).map(clean).join('\n');

/** One JSON document for programs; on a terminal its texts do nothing either, and no character is lost. */
export const jsonText = (value: unknown): string =>
  JSON.stringify(value, null, 2).replace(UNSEEN, (character) => (character === '\n' ? character : escaped(character)));

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
