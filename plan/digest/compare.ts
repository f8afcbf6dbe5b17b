import type { ResourceName } from '../types/finding';
import type { AttributeDiff, ShownChange } from '../types/reading';
import type { WasShown } from './digest';
import { actionIn, does, isNothing, isOnlyTags, leavesOpen, makesAll, replacesBy, sets, tagsAll, telling, touches } from './facts';

/** Something a plan does that was not shown. */
export interface Unshown {
  readonly resource: ResourceName;
  /** `would be destroyed`, `max would become 600`. */
  readonly words: string;
}

const WOULD: Readonly<Record<string, string>> = {
  create: 'would be made',
  update: 'would be changed',
  replace: 'would be destroyed and made anew',
  delete: 'would be destroyed',
  forget: 'would be forgotten',
  import: 'would be taken over',
};

/** Everything in a plan that was not shown. What was shown and is no longer planned is ignored: it has been done. */
export const unshownIn = (planned: readonly ShownChange[], shown: WasShown): Unshown[] =>
  planned.filter((change) => !isNothing(change)).flatMap((change) => unshownOf(change, shown));

function unshownOf(change: ShownChange, shown: WasShown): Unshown[] {
  const { resource, action } = change;
  const tags = new Set(telling(change).filter((diff) => diff.harmless === 'tags' && shown.has(tagsAll(resource.stack, diff))));
  if (isOnlyTags(change) && tags.size === telling(change).length) return [];
  const named = actionIn(change);
  if (action === 'create' && shown.has(makesAll(resource.stack))) return [];
  // A replacement that broke off after its deletion: what is left of it is a creation, and the replacement was shown.
  const rest = action === 'create' && shown.has(does(change, 'replace'));
  if (!rest && !shown.has(does(change, named))) return [{ resource, words: wordsOf(change, named) }];
  const differing = telling(change).filter((diff) => !tags.has(diff) && !(action === 'create' ? mayBeMade : wasShown)(change, diff, shown));
  return differing.map((diff) => ({ resource, words: attributeWords(diff) }));
}

/**
 * Whether the value of something that is made is acceptable. It also has values that nobody described and that were not shown; only a value
 * that was shown must still be the same.
 */
const mayBeMade = (change: ShownChange, diff: AttributeDiff, shown: WasShown): boolean =>
  !shown.has(touches(change, diff.path)) || hasValue(change, diff, shown);

function wasShown(change: ShownChange, diff: AttributeDiff, shown: WasShown): boolean {
  const { path } = diff;
  if (change.action === 'replace' && diff.replaces && ![path, ...above(path)].some((one) => shown.has(replacesBy(change, one))))
    return false;
  // The cloud fills the value in, or another change does, and that change is checked by itself.
  if (diff.unknown) return true;
  if (above(path).some((one) => shown.has(leavesOpen(change, one)))) return true;
  return shown.has(touches(change, path)) && hasValue(change, diff, shown);
}

const hasValue = (change: ShownChange, diff: AttributeDiff, shown: WasShown): boolean =>
  diff.unknown || diff.secret || shown.has(sets(change, diff)) || shown.has(leavesOpen(change, diff.path));

/** `a.b[0].c` lies below `a.b[0]`, `a.b` and `a`. */
const above = (path: string): string[] => [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index)).filter((one) => one !== '');

function wordsOf(change: ShownChange, action: string): string {
  const would = WOULD[action] ?? `would be changed (${action})`;
  const [first] = telling(change);
  return action === 'update' && first !== undefined ? `${would}: ${attributeWords(first)}` : would;
}

const attributeWords = ({ path, after, unknown, secret }: AttributeDiff): string => {
  if (secret) return `${path}, a secret, would be another`;
  if (unknown) return `${path} would become something that is not known yet`;
  return after === undefined ? `${path} would be taken away` : `${path} would become ${after}`;
};
