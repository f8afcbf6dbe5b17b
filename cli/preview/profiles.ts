import type { Estate, ProfileModel } from '../../model/model';
import { listed } from '../../plan';

const NOTHING: ProfileModel = { says: {}, takers: {} };

/** `profile standard changes spark: lending and risk have it from there`, for each that two versions of an estate say differently. */
export function profileNotes(base: Estate | undefined, head: Estate): string[] {
  if (base === undefined) return [];
  const names = new Set([base, head].flatMap(({ profiles = {} }) => Object.keys(profiles)));
  return [...names].sort().flatMap((name) => {
    const [before, after] = [base, head].map(({ profiles }) => profiles?.[name] ?? NOTHING) as [ProfileModel, ProfileModel];
    const options = [...new Set([before, after].flatMap(({ says }) => Object.keys(says)))];
    const changed = options.filter((option) => before.says[option] !== after.says[option]);
    if (changed.length === 0) return [];
    const touched = [before, after].flatMap(({ takers }) =>
      Object.entries(takers).flatMap(([business, has]) => (has.some((option) => changed.includes(option)) ? [business] : [])),
    );
    const all = [...new Set(touched)].sort();
    const who = all.length === 0 ? 'no business has it from there' : `${listed(all)} ${all.length === 1 ? 'has' : 'have'} it from there`;
    return [`profile ${name} changes ${listed(changed)}: ${who}`];
  });
}
