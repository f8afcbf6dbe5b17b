import type { Environment } from '../model/model';
import { physicalNames } from '../model/names/inventory';
import type { Refusal } from './refusal';

/** Words of the source that must not be in what the copy makes: its names, its network, its state. */
export function ownWords(estate: string, environment: Environment): string[] {
  const names = physicalNames(estate, environment).filter(({ rule }) => rule.scope !== 'parent');
  return [...new Set([...names.map(({ name }) => name), environment.network.cidr])];
}

const PART_OF_WORD = /[A-Za-z0-9-]/;

/** Where in a text a word of the source stands by itself: `acme-prod`, not the beginning of `acme-prod-eu`. */
export function leaks(words: readonly string[], stack: string, text: string): Refusal[] {
  return words
    .filter((word) => standsIn(text, word))
    .map((word) => ({
      code: 'clone.source.leaked',
      message: `stack ${stack} of the copy holds '${word}', which is the source's`,
      fix: 'look for it in the files of its business and in extensions, and write what the copy shall have',
    }));
}

function standsIn(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!PART_OF_WORD.test(text[at - 1] ?? '') && !PART_OF_WORD.test(text[at + word.length] ?? '')) return true;
  }
  return false;
}
