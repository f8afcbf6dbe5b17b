import { closest, distance } from 'fastest-levenshtein';

/** The word of `known` that `word` is probably a slip of, or undefined when none is close. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0 || word.length > 100) return undefined;
  const lower = word.toLowerCase();
  const same = known.find((candidate) => candidate.toLowerCase().replace(/[-_]/g, '') === lower.replace(/[-_]/g, ''));
  if (same !== undefined) return same;
  const lowered = known.map((candidate) => candidate.toLowerCase());
  const best = known[lowered.indexOf(closest(lower, lowered))] ?? '';
  return distance(lower, best.toLowerCase()) <= slips(Math.max(word.length, best.length)) ? best : undefined;
}

/** How many letters may be wrong in a word of that length; two neighbours that changed places count as two. */
const slips = (length: number): number => (length < 4 ? 1 : Math.max(2, Math.floor(length / 3)));

/** `did you mean 'quota'?`, or `known: a, b, c`. */
export function suggestion(word: string, known: readonly string[], none = 'there are none'): string {
  const best = nearest(word, known);
  if (best !== undefined) return `did you mean '${best}'?`;
  return known.length === 0 ? none : `known: ${known.join(', ')}`;
}
