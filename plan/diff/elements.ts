import { isObject, type Json } from '../types/json';

/** Attributes that tell the elements of one list or set apart, first choice first. */
const IDENTITIES = ['parameter_key', 'node_group_name', 'key', 'Key', 'name', 'Name', 'id', 'vswitch_id', 'zone_id', 'prefix'] as const;

/** An element of one or both sides, with its place on each. */
export interface Pair {
  readonly before?: number;
  readonly after?: number;
  /** What tells it apart, where something does. */
  readonly identity?: string;
}

/**
 * Pairs the elements of two lists: by what tells them apart, else what is the same with what is the same, and the rest in order. An element
 * that is not known yet is the same as none.
 * @param otherwise how they are paired where nothing tells them apart
 */
export function pairElements(
  before: readonly Json[],
  after: readonly Json[],
  isUnknown: (index: number) => boolean = () => false,
  otherwise: typeof byContent = byContent,
): Pair[] {
  const identity = IDENTITIES.find((name) => tellsApart(before, name) && tellsApart(after, name));
  return identity === undefined ? otherwise(before, after, isUnknown) : byIdentity(before, after, identity);
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

/** Places of what is on one side only: what goes, and what comes. */
export function placesByContent(
  before: readonly Json[],
  after: readonly Json[],
  isUnknown: (index: number) => boolean,
): { readonly gone: readonly number[]; readonly fresh: readonly number[] } {
  const free = new Map<string, number[]>();
  after.forEach((element, index) => {
    if (isUnknown(index)) return;
    const text = JSON.stringify(element);
    free.set(text, [...(free.get(text) ?? []), index]);
  });
  const taken = new Set<number>();
  const gone = [...before.keys()].filter((index) => {
    const place = free.get(JSON.stringify(before[index]))?.shift();
    if (place !== undefined) taken.add(place);
    return place === undefined;
  });
  return { gone, fresh: [...after.keys()].filter((index) => !taken.has(index)) };
}

function byContent(before: readonly Json[], after: readonly Json[], isUnknown: (index: number) => boolean): Pair[] {
  const { gone, fresh } = placesByContent(before, after, isUnknown);
  return Array.from({ length: Math.max(gone.length, fresh.length) }, (_, place): Pair => {
    const [left, right] = [gone[place], fresh[place]];
    return { ...(left === undefined ? {} : { before: left }), ...(right === undefined ? {} : { after: right }) };
  });
}
