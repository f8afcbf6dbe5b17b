/**
 * Text that means itself, whatever is in it. What people write may look like a reference of Terraform (`${file("x")}`, `%{if}`) or like a
 * token of cdktf (`TfToken[TOKEN.0]`, `1e+2`). On its way through constructs such characters are exchanged for others that no file can
 * hold, one for one, so that lengths stay; where a stack's JSON is written they come back, escaped for Terraform.
 */
declare const LITERAL: unique symbol;

/** Something of which every text is literal. */
export type Literal<T> = T & { readonly [LITERAL]: true };

/** Noncharacters of Unicode, for use inside a program only; `validate` refuses them in files. */
const STANDS_FOR: Readonly<Record<string, string>> = { '\uFDD0': '$', '\uFDD1': '%', '\uFDD2': '{', '\uFDD3': 'e' };
const EXCHANGED = new Map(Object.entries(STANDS_FOR).map(([mark, character]) => [character, mark]));

/**
 * What begins a reference, and the `e` without which nothing is a token of cdktf's: `TfToken[`, `Map Token Value`, and numbers with an
 * exponent (`-1.8e+298`). No physical name can hold any of these.
 */
const DANGEROUS = /[$%{]|(?<=Tok)e(?=n(?:\[| Value))|e(?=\+)|(?<=-1\.\d{5,})e(?=2\d\d)/g;
/** Cheap to look for, and in all that is dangerous: most text is not. */
const SUSPICIOUS = /[$%{]|e[n+2]/;
/** What stands for a character of {@link STANDS_FOR}. */
export const MARKS = /[\uFDD0-\uFDD3]/g;
const RUN = /([$\uFDD0]+|[%\uFDD1]+)(?=([{\uFDD2])?)/g;

/** `text` as constructs may take it, with its length. */
export const literal = (text: string): string =>
  SUSPICIOUS.test(text) ? text.replace(DANGEROUS, (character) => EXCHANGED.get(character) ?? character) : text;

/** What was written: for people, and for text that Terraform does not evaluate. */
export const plainText = (text: string): string => text.replace(MARKS, (mark) => STANDS_FOR[mark] ?? mark);

/** `text` as Terraform has to read it to mean what was written; what a construct refers to stays a reference. */
export function terraformText(text: string): string {
  if (text.search(MARKS) === -1) return text;
  return plainText(text.replace(RUN, (run: string, _all: string, brace: string | undefined) => escaped(run, brace)));
}

/** A run of `$` or of `%`, and the brace that follows it. Terraform drops one sign of a run before a brace. */
function escaped(run: string, brace: string | undefined): string {
  if (brace === undefined) return run;
  const sign = plainText(run.slice(-1));
  // Signs and a brace that a construct wrote are its own reference, or its own escape.
  const ofConstruct = brace === '{' ? (/[$%]*$/.exec(run)?.[0].length ?? 0) : 0;
  if (ofConstruct === 0) return run + sign;
  return ofConstruct === 1 && run.length > 1 ? `\${"${plainText(run.slice(0, -1))}"}${sign}` : run;
}

/** Plain data of which every text is literal, keys too. What need not change is `value` itself, which nobody changes after it was read. */
export function literally<T>(value: T): Literal<T> {
  return exchanged(value) as Literal<T>;
}

function exchanged(value: unknown): unknown {
  if (typeof value === 'string') return literal(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return kept(value, value.map(exchanged));
  const keys = Object.keys(value);
  const names = kept(keys, keys.map(literal));
  const all = Object.values(value);
  const inner = kept(all, all.map(exchanged));
  if (names === keys && inner === all) return value;
  return Object.fromEntries(names.map((name, index) => [name, inner[index]]));
}

/** `before` itself where all of `after` is the same. */
const kept = <T>(before: readonly T[], after: readonly T[]): readonly T[] =>
  after.every((item, index) => item === before[index]) ? before : after;
