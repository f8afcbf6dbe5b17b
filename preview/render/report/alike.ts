import type { RatedChange } from '../../types/stack-preview';
import { isDangerous } from '../words/risks';

/** One change that many stacks have alike: told once. */
export interface Alike {
  readonly change: RatedChange;
  readonly all: readonly RatedChange[];
  readonly stacks: readonly string[];
}

/** In fewer stacks than these each is told for itself. */
const FEWEST_STACKS = 4;

/** Changes of the same type, values and meaning in many stacks; and what is left. Nothing dangerous is told once for many. */
export function alikeIn(changes: readonly RatedChange[]): { readonly alike: readonly Alike[]; readonly rest: readonly RatedChange[] } {
  const groups = new Map<string, RatedChange[]>();
  for (const change of changes) {
    const key = isAlone(change) ? `alone ${groups.size}` : signature(change);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [change]);
    else group.push(change);
  }
  const alike: Alike[] = [];
  const told = new Set<RatedChange>();
  for (const all of groups.values()) {
    const stacks = [...new Set(all.map(({ resource }) => resource.stack))];
    const [change] = all;
    if (change === undefined || stacks.length < FEWEST_STACKS) continue;
    alike.push({ change, all, stacks });
    for (const one of all) told.add(one);
  }
  return { alike, rest: changes.filter((change) => !told.has(change)) };
}

const isAlone = (change: RatedChange): boolean =>
  isDangerous(change) || change.importing || change.movedFrom !== undefined || change.instead !== undefined;

const signature = ({ resource: { type, inner }, action, risk, why, diffs }: RatedChange): string =>
  [type, inner ?? '', action, risk, why, ...diffs.map(({ path, before = '', after = '' }) => `${path}\t${before}\t${after}`)].join('\n');
