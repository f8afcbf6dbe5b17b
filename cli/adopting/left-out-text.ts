import type { Omitted } from './refused';

/** More than this of one sort are counted. */
const EACH = 20;

/** What is left out, and why: one line each, or a line per sort where there are many. */
export function leftOutText(omitted: readonly Omitted[]): string[] {
  const sorts = new Map<string, Omitted[]>();
  for (const one of omitted) {
    const sort = `${one.thing.type} ${one.code ?? ''}`;
    sorts.set(sort, [...(sorts.get(sort) ?? []), one]);
  }
  const lines = [...sorts.values()].flatMap((ones) => {
    const told = ones.map(({ thing: { type, id }, why }) => `  ${type} ${id}: ${why}`);
    const more = ones.length - EACH;
    return more <= 0 ? told : [...told.slice(0, EACH), `  ... and ${more} more of ${ones[0]?.thing.type ?? ''} like them: --json tells them all`];
  });
  return lines.length > 0 ? ['left out:', ...lines] : [];
}
