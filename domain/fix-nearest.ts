import { type Fix, leaveOut, write } from './fix';
import { nearest } from './nearest';

const listed = (known: readonly string[]): string => `name one of ${known.join(', ')}`;

/**
 * What to do about a name that there is not: the one that was probably meant; else to leave it out, which a person may not want.
 * @param otherwise how else to end it, where nothing is known that could be named
 */
export function nearestOrOut(word: string, known: readonly string[], otherwise: string): Fix {
  const best = nearest(word, known);
  if (best !== undefined) return write([], best, { guess: true });
  return leaveOut([], { or: known.length > 0 ? listed(known) : otherwise });
}

/** As {@link nearestOrOut}, of an option below the subject. */
export const nearestBelow = (at: string, word: string, known: readonly string[]): Fix => {
  const best = nearest(word, known);
  return best === undefined ? leaveOut(at, known.length > 0 ? { or: listed(known) } : {}) : write(at, best, { guess: true });
};

/** What to do about a value that must be one of `known`: the nearest one, else prose. */
export function nearestOf(word: string, known: readonly string[], at: string): Fix {
  const best = nearest(word, known);
  return best === undefined ? `known: ${known.join(', ')}` : write(at, best, { guess: true });
}
