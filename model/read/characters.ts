/**
 * What text of an estate cannot hold: control characters but tab and line ends; what turns the direction of a line around, so that it
 * reads as something else than it is; halves of characters, and characters that Unicode keeps for the inside of programs.
 */
const UNUSABLE: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: 'a control character', pattern: /[^\P{Cc}\t\n\r]/u },
  { what: 'a character that changes the direction of text', pattern: /[\u202A-\u202E\u2066-\u2069]/u },
  { what: 'half a character', pattern: /\p{Cs}/u },
  { what: 'a character that Unicode keeps for the inside of programs', pattern: /\p{Noncharacter_Code_Point}/u },
];

/** What in `text` cannot be used, with its number; undefined where all can. */
export function unusableIn(text: string): string | undefined {
  for (const { what, pattern } of UNUSABLE) {
    const code = pattern.exec(text)?.[0].codePointAt(0);
    if (code !== undefined) return `${what}, U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  }
  return undefined;
}

/** The rest of `text`. */
export const withoutUnusable = (text: string): string =>
  UNUSABLE.reduce((rest, { pattern }) => rest.replace(new RegExp(pattern.source, 'gu'), ''), text);
