import { isList, isObject, type Json } from '../types/json';
import { type Pair, placesByContent } from './elements';
import { equal } from './equal';

/** A policy as RAM and OSS take it: a list of statements. None of its lists has an order, and one word stands for a list of it. */
export const isPolicy = (value: Json | undefined): boolean => isObject(value) && isList(value['Statement']);

/**
 * Pairs elements that have no order. A text that goes and one that comes are two things, never one that changes; of objects those that are
 * most alike are one, where at least half of their members are the same.
 */
export function pairUnordered(before: readonly Json[], after: readonly Json[], isUnknown: (index: number) => boolean): Pair[] {
  const { gone, fresh } = placesByContent(before, after, isUnknown);
  const close = gone
    .flatMap((left) => fresh.map((right) => ({ before: left, after: right, share: shareOf(before[left], after[right]) })))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const { before: left, after: right } of close) {
    if (partner.has(left) || taken.has(right)) continue;
    partner.set(left, right);
    taken.add(right);
  }
  return [
    ...gone.map((left): Pair => {
      const right = partner.get(left);
      return { before: left, ...(right === undefined ? {} : { after: right }) };
    }),
    ...fresh.filter((right) => !taken.has(right)).map((right): Pair => ({ after: right })),
  ];
}

/** How many of the members of two objects are the same, of all that either has. */
function shareOf(a: Json | undefined, b: Json | undefined): number {
  if (!isObject(a) || !isObject(b)) return 0;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return keys.filter((key) => equal(a[key], b[key])).length / Math.max(1, keys.length);
}
