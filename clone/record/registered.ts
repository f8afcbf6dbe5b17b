import { planClone } from '../plan';
import type { ClonedFrom } from '../source';

/**
 * The files of an estate in which the clones that lie elsewhere are described, too, but for `except`: a rehearsal holds all of them against each
 * other. One that cannot be made any more, as its source lost what it was cloned of, is left out.
 */
export function registered(from: ClonedFrom, files: ReadonlyMap<string, string>, except: string): ReadonlyMap<string, string> {
  let all = new Map(files);
  for (const name of from.elsewhere) {
    const record = from.clones.clones[name];
    if (name === except || record === undefined) continue;
    const { of: source, made: today, zones, ...rest } = record;
    const plan = planClone(
      { ...from, texts: new Map([...from.texts, ...all]) },
      { ...rest, source, target: name, today, ...(zones.length > 0 && { zones }) },
    );
    if ('files' in plan) all = new Map([...all, ...plan.files]);
  }
  return all;
}
