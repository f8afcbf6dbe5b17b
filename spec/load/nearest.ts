import { closest, distance } from 'fastest-levenshtein';

/** The word of `known` that `word` is probably a slip of, or undefined when none is close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const lower = word.toLowerCase();
  const same = known.find((candidate) => candidate.toLowerCase().replace(/[-_]/g, '') === lower.replace(/[-_]/g, ''));
  if (same !== undefined) return same;
  const best = closest(lower, [...known]);
  return distance(lower, best.toLowerCase()) <= Math.max(1, Math.floor(Math.max(word.length, best.length) / 3)) ? best : undefined;
}

/** `did you mean 'quota'?`, or `known: a, b, c`. */
export function suggestion(word: string, known: readonly string[], none = 'there are none'): string {
  const best = nearest(word, known);
  if (best !== undefined) return `did you mean '${best}'?`;
  return known.length === 0 ? none : `known: ${known.join(', ')}`;
}
