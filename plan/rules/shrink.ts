import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { pairElements } from '../diff/elements';
import { called } from '../types/address';
import { actionOf, type Change } from '../types/change';
import { isList, isObject, type Json } from '../types/json';
import type { Context } from './context';
import { type Found, rule } from './rule';
import { GROWING, type GrowingSize } from './tables/grows';

interface Shrunk extends Found {
  readonly attribute: string;
  readonly why: string;
}

const known = new Map<string, readonly GrowingSize[]>();

/** Every size of a type that only grows: by the facts, and by hand. */
function sizesOf(type: string): readonly GrowingSize[] {
  let found = known.get(type);
  if (found === undefined) {
    const fromFacts = isKnownType(type) ? [...facts(type).attributes()].filter(([, { growOnly }]) => growOnly) : [];
    found = [
      ...GROWING.filter((size) => size.type === type),
      ...fromFacts.map(([path]) => ({ type, path: path.split('.'), why: 'the service lets it grow and refuses to shrink it' })),
    ];
    known.set(type, found);
  }
  return found;
}

function shrunkIn(context: Context): Shrunk[] {
  return [...context.working, ...context.expected]
    .filter((change) => change.inner === undefined && actionOf(change) === 'update')
    .flatMap((change) =>
      sizesOf(change.type).flatMap((size) => shrunk(change, size).map((found) => ({ ...found, resource: context.nameOf(change) }))),
    );
}

type Smaller = Omit<Shrunk, 'resource'>;

function shrunk({ change: { before, after } }: Change, { path, where, why }: GrowingSize): Smaller[] {
  return descend(before, after, path, where, '').map((found) => ({ ...found, why }));
}

function descend(
  before: Json | undefined,
  after: Json | undefined,
  [step, ...rest]: readonly string[],
  where: GrowingSize['where'],
  label: string,
): Omit<Smaller, 'why'>[] {
  if (step === undefined) return smaller(before, after, label);
  if (isList(before) && isList(after)) {
    return pairElements(before, after).flatMap(({ before: left, after: right, identity }) =>
      left === undefined || right === undefined
        ? []
        : descend(before[left], after[right], [step, ...rest], where, `${label}[${identity ?? right}]`),
    );
  }
  if (!isObject(before) || !isObject(after)) return [];
  if (where !== undefined && rest.length === 0 && Object.entries(where).some(([key, value]) => before[key] !== value)) return [];
  return descend(before[step], after[step], rest, where, label === '' ? step : `${label}.${step}`);
}

function smaller(before: Json | undefined, after: Json | undefined, attribute: string): Omit<Smaller, 'why'>[] {
  const [was, is] = [partsOf(before), partsOf(after)];
  const place = was.findIndex((part, index) => part !== is[index]);
  const isSmaller = is.length > 0 && place >= 0 && (is[place] ?? 0) < (was[place] ?? 0);
  return isSmaller ? [{ attribute, before: String(before), after: String(after) }] : [];
}

/** A size has one part, a version several; none where it is neither. */
function partsOf(value: Json | undefined): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'string' && /^\d+(\.\d+)*$/.test(value) ? value.split('.').map(Number) : [];
}

export const SHRINK_RULES = [
  rule<Shrunk>({
    code: 'plan.size.shrinks',
    severity: 'error',
    exit: 1,
    holds: 'what only grows is not made smaller',
    source: 'provider facts: growOnly; plan/rules/tables/grows',
    find: shrunkIn,
    message: ({ resource, attribute, before, after, why }) => `${called(resource)}: ${attribute} goes from ${before} to ${after}; ${why}`,
    fix: ({ before }) => `write ${before} again, or make a smaller one beside it and move`,
  }),
];
