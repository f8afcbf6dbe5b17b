import { distance } from 'fastest-levenshtein';

/**
 * The known name a person most likely meant, or undefined when none is close: one that continues the name
 * (`cidr` for `cidr_block`), else the one with the fewest different letters, two or a third of them at most.
 */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  const longer = candidates.filter((candidate) => candidate.startsWith(`${name}_`));
  if (longer.length === 1) return longer[0];
  let best: string | undefined;
  let bestDistance = name.length < 3 ? 1 : Math.max(2, Math.floor(name.length / 3)) + 1;
  for (const candidate of candidates) {
    const steps = distance(name, candidate);
    if (steps < bestDistance) [best, bestDistance] = [candidate, steps];
  }
  return best;
}
