import { type Fix, rename } from '../../domain/fix';
import { nearest, suggestion } from '../../domain/nearest';
import { dataAt } from '../../domain/schema/walk';

/** What to do about a key that there is not: to call it what it is a slip of, unless that is written as well; else what there is. */
export function meantKey(key: string, known: readonly string[], siblings: unknown, note = ''): Fix {
  const best = nearest(key, known);
  if (best === undefined || dataAt(siblings, [best]) !== undefined) return `${suggestion(key, known)}${note}`;
  return rename([], best, { guess: true, note });
}
