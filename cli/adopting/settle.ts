import { type Before, checked } from './check';
import type { OwnThings } from './of-the-estate';
import type { Omitted, Refused } from './refused';
import type { List, Thing } from './thing';

/** What of things that were found can be adopted. */
export interface Settled {
  readonly things: readonly Thing[];
  readonly omitted: readonly Omitted[];
  /** About whose they are to be: only a person can say that. */
  readonly open: readonly Refused[];
}

const OPEN = /^adopt\.business\./;

/**
 * Nobody asked by name for what was found by looking: what cannot be adopted is left out with its reason, and then what belongs to it.
 */
export function settled(list: List, before: Before, { how, ...kafka }: OwnThings): Settled {
  const known = (thing: Thing): string | undefined => how.get(`${thing.type} ${thing.id}`);
  const omitted: Omitted[] = list.things.flatMap((thing) => {
    const why = known(thing);
    return why === undefined ? [] : [{ thing, why, code: 'adopt.taken' }];
  });
  for (let things = list.things.filter((thing) => known(thing) === undefined); ;) {
    const { things: left, omitted: others, refusals } = checked({ ...list, things }, { ...before, ...kafka });
    const out = refusals.filter(({ code }) => !OPEN.test(code));
    if (out.length === 0) return { things: left, omitted: [...omitted, ...others], open: refusals };
    const reasons = new Map<Thing, Refused>();
    for (const one of out) if (!reasons.has(one.thing)) reasons.set(one.thing, one);
    omitted.push(...[...reasons].map(([thing, { code, message, fix }]) => ({ thing, code, why: `${message}; ${fix}` })));
    things = things.filter((thing) => !reasons.has(thing));
  }
}
