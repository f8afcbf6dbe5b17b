const FORM = '[a-z][a-z-]*(?:\\.[a-z][a-zA-Z-]*){1,2}';
/** A whole string, or the code at the start of one. */
const QUOTED = new RegExp(`['"\`](?:(${FORM})['"\`]|\\[(${FORM})\\])`, 'g');
/** In brackets before words, as people read it. */
const BRACKETED = new RegExp(`\\[(${FORM})\\] (?=[\\w'$])`, 'g');
/** The member that holds a code, or the first word of a thrown problem, whatever it begins with. */
const NAMED = new RegExp(`(?:\\bcode[:=] ?|Problem\\(\\s*)['"\`](${FORM})['"\`]`, 'g');
/** Of a code that is put together nobody can find where it is told. */
const ASSEMBLED = /['"`]\[[a-z-]+\.[a-z.-]*\$\{|\bcode: `[a-z-]+\.[a-z.-]*\$\{(?!string\})/g;

const COMMENT = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm;

const codesIn = (text: string, form: RegExp): string[] => [...text.matchAll(form)].map(([, first, second]) => first ?? second ?? '');

/** Codes in a source text. A string with dots is one where it stands as one, or where its first word begins other codes. */
export function writtenCodes(source: string, firstWords: ReadonlySet<string>): ReadonlySet<string> {
  const text = source.replace(COMMENT, '');
  const maybe = codesIn(text, QUOTED).filter((code) => firstWords.has(code.slice(0, code.indexOf('.'))));
  return new Set([...maybe, ...codesIn(text, BRACKETED), ...codesIn(text, NAMED)]);
}

/** Places in a source text where a code is put together from parts. */
export const assembledCodes = (source: string): string[] => source.replace(COMMENT, '').match(ASSEMBLED) ?? [];
