import type { Environment } from '../../model/model';
import type { ClonedFrom } from '../source';
import { businesses } from './businesses';
import type { Difference } from './difference';
import { placed, shared } from './environments';

/** What differs between two environments of an estate: what they are, what they share, and each business as a clone of the first would be. */
export function differences(from: ClonedFrom, first: string, second: string): Difference[] {
  const { estate, clones } = from;
  const backwards = clones.clones[first]?.of === second;
  const [source, copy] = backwards ? [second, first] : [first, second];
  const [one, other] = [estate.environments[source] as Environment, estate.environments[copy] as Environment];
  const isClone = clones.clones[copy]?.of === source;
  const found = [...placed(estate.name, one, other), ...shared(from, one, other, isClone), ...businesses(from, one, other, isClone)];
  return backwards ? found.map(({ first: a, second: b, ...rest }) => ({ ...rest, first: b, second: a })) : found;
}
