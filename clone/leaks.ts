import { foreignIn } from '../domain/schema/foreign';
import type { Plain } from '../domain/schema/walk';
import { businessFile } from '../model/files/business';
import { lakeBucket } from '../constructs/storage/known/names';
import { lockInstance } from '../domain/names/scheme';
import { environmentFile } from '../model/files/environment';
import type { Environment } from '../model/model';
import { physicalNames } from '../model/names/inventory';
import { placeOf } from '../model/names/place-of';
import type { Decision } from './decide/decision';
import type { Refusal } from './refusal';

/**
 * Words of the source that must not be in what the copy makes: its names, its network, its state.
 * @param read whether the copy may read its layers
 */
export function ownWords(estate: string, environment: Environment, read = false): string[] {
  const told = new Set(read ? toldOf(estate, environment) : []);
  const names = physicalNames(estate, environment).filter(({ rule, name }) => rule.scope !== 'parent' && !told.has(name));
  return [...new Set([...names.map(({ name }) => name), environment.network.cidr])];
}

/** What a copy names that reads layers: their buckets, and the state that tells their key. */
function toldOf(estate: string, source: Environment): string[] {
  const { businesses, state } = source;
  return [
    ...Object.keys(businesses).map((business) => lakeBucket(placeOf(estate, source, business))),
    ...(state.kind === 'oss' ? [state.bucket, lockInstance(placeOf(estate, source))] : []),
  ];
}

/** What is written of the source and names something in the cloud: no copy may hold it unless the report tells that it is shared or kept. */
export function foreignWords(environment: Plain, businesses: Readonly<Record<string, Plain>>, decisions: readonly Decision[]): string[] {
  const told = decisions.filter(({ does }) => does === 'shared' || does === 'kept').map(({ what }) => what);
  const isTold = (what: string): boolean => told.some((one) => what === one || what.startsWith(`${one}.`));
  const all = [
    ...foreignIn(environmentFile, environment).map(({ path, value }) => [path.join('.'), value] as const),
    ...Object.entries(businesses).flatMap(([name, data]) =>
      foreignIn(businessFile, data).map(({ path, value }) => [[name, ...path].join('.'), value] as const),
    ),
  ];
  return [...new Set(all.filter(([what]) => !isTold(what)).map(([, value]) => value))];
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
