/** Runs of characters that keys are written in. */
const RUN = /[A-Za-z0-9+/=]{24,}/g;
const FEWEST_OF_A_KIND = 3;
/** Bits a character: words of people have about 3, keys of 64 signs more than 4 from this length on. */
const LEAST_BITS = 3.7;

/** Whether a text holds a run as no person and no service names things: long, small and large letters and digits, hardly any twice. */
export const isRandom = (text: string): boolean => (text.length < 24 ? false : (text.match(RUN) ?? []).some(looksRandom));

function looksRandom(run: string): boolean {
  const of = (kind: RegExp): number => (run.match(kind) ?? []).length;
  return [/[a-z]/g, /[A-Z]/g, /\d/g].every((kind) => of(kind) >= FEWEST_OF_A_KIND) && bitsOf(run) >= LEAST_BITS;
}

/** Shannon's entropy of the characters. */
function bitsOf(run: string): number {
  const counts = new Map<string, number>();
  for (const character of run) counts.set(character, (counts.get(character) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / run.length) * Math.log2(count / run.length), 0);
}
