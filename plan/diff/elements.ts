import { isObject, type Json } from '../types/json';
import { equal } from './equal';

/** Attributes that tell the elements of one list or set apart, first choice first. */
const IDENTITIES = ['parameter_key', 'node_group_name', 'key', 'Key', 'name', 'Name', 'id', 'vswitch_id', 'zone_id', 'prefix'] as const;

/** An element of one or both sides, with its place on each. */
export interface Pair {
  readonly before?: number;
  readonly after?: number;
  /** What tells it apart, where something does. */
  readonly identity?: string;
}

/** Pairs the elements of two lists: by what tells them apart, else by order, or, of a set, by what they are. */
export function pairElements(before: readonly Json[], after: readonly Json[], isSet: boolean): Pair[] {
  const identity = IDENTITIES.find((name) => tellsApart(before, name) && tellsApart(after, name));
  if (identity !== undefined) return byIdentity(before, after, identity);
  return isSet ? byContent(before, after) : byOrder(before, after);
}

const tellsApart = (elements: readonly Json[], name: string): boolean => {
  const values = elements.map((element) => (isObject(element) ? element[name] : undefined));
  return values.every((value) => typeof value === 'string' && value !== '') && new Set(values).size === values.length;
};

function byIdentity(before: readonly Json[], after: readonly Json[], name: string): Pair[] {
  const identityOf = (element: Json | undefined): string => (isObject(element) ? String(element[name]) : '');
  const places = new Map(after.map((element, index) => [identityOf(element), index]));
  const seen = new Set(before.map(identityOf));
  return [
    ...before.map((element, index): Pair => {
      const [identity, place] = [identityOf(element), places.get(identityOf(element))];
      return { before: index, identity, ...(place === undefined ? {} : { after: place }) };
    }),
    ...after.flatMap((element, index): Pair[] => (seen.has(identityOf(element)) ? [] : [{ after: index, identity: identityOf(element) }])),
  ];
}

function byContent(before: readonly Json[], after: readonly Json[]): Pair[] {
  const left = new Set(after.keys());
  const gone = before.flatMap((element, index): Pair[] => {
    for (const place of left) {
      if (!equal(element, after[place])) continue;
      left.delete(place);
      return [];
    }
    return [{ before: index }];
  });
  return [...gone, ...[...left].map((index): Pair => ({ after: index }))];
}

function byOrder(before: readonly Json[], after: readonly Json[]): Pair[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    ...(index < before.length ? { before: index } : {}),
    ...(index < after.length ? { after: index } : {}),
  }));
}
