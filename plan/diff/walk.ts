import { isNamedSecret, jsonIn } from '../mask/mask';
import type { Secrecy } from '../mask/secrecy';
import { SECRET, SECRET_CHANGED } from '../mask/secret-texts';
import { symbolOf } from '../open/symbol';
import { isList, isObject, type Json, type JsonObject, type Step } from '../types/json';
import { isMarked, markAt } from '../types/marks';
import type { Difference, Eyes, Place } from './difference';
import { pairElements } from './elements';
import { equal, isNothing } from './equal';
import { keysOf } from './path';
import { shapeAt } from './shape';
import { isPolicy, pairUnordered } from './unordered';

const UNKNOWN_TEXT = '(known after apply)';

/** Every difference below a place, as it may be shown. */
export function walk(place: Place, eyes: Eyes, found: Difference[]): void {
  const { before, after, unknown } = place;
  if (!isMarked(unknown) && equal(before, after)) return;
  if (isHidden(place, eyes)) found.push(hidden(place));
  else if (unknown === true) found.push(leaf(place, eyes));
  else if (isTree(before, after)) walkMembers(place, eyes, found);
  else if (isListed(before, after)) walkElements(place, eyes, found);
  else if (isOneOrMore(place)) walkElements({ ...place, before: listIn(before), after: listIn(after) }, eyes, found);
  else if (!walkJson(place, eyes, found)) found.push(leaf(place, eyes));
}

function isHidden({ secrecy, before, after, secretBefore, secretAfter }: Place, { mask }: Eyes): boolean {
  return secretBefore === true || secretAfter === true || mask.hides(secrecy, before) || mask.hides(secrecy, after);
}

const isTree = (before: Json | undefined, after: Json | undefined): boolean =>
  (isPlain(before) && (isPlain(after) || isNothing(after))) || (isPlain(after) && isNothing(before));

const isPlain = (value: Json | undefined): boolean => isObject(value) && symbolOf(value) === undefined;

const isListed = (before: Json | undefined, after: Json | undefined): boolean =>
  (isList(before) && (isList(after) || isNothing(after))) || (isList(after) && isNothing(before));

const isOneOrMore = ({ inPolicy, before, after }: Place): boolean => inPolicy === true && (isList(before) || isList(after));
const listIn = (value: Json | undefined): Json => (isList(value) ? value : [value ?? null]);

/** The members of a place on both sides, with the marks of what is unknown. */
interface Members {
  readonly before: JsonObject;
  readonly after: JsonObject;
  readonly unknown: JsonObject;
}

function walkMembers(place: Place, eyes: Eyes, found: Difference[]): void {
  const members: Members = { before: objectIn(place.before), after: objectIn(place.after), unknown: objectIn(place.unknown) };
  const { before, after, unknown } = members;
  for (const key in before) walkMember(place, key, members, eyes, found);
  for (const key in after) if (!(key in before)) walkMember(place, key, members, eyes, found);
  for (const key in unknown) if (!(key in before) && !(key in after)) walkMember(place, key, members, eyes, found);
}

const NOTHING: JsonObject = {};
const objectIn = (value: Json | undefined): JsonObject => (isObject(value) ? value : NOTHING);

function walkMember(place: Place, key: string, { before, after, unknown }: Members, eyes: Eyes, found: Difference[]): void {
  const mark = unknown[key] ?? false;
  // Most members are the same on both sides: no place is made for those.
  if (mark === false && equal(before[key], after[key])) return;
  const member: Place = {
    path: [...place.path, key],
    secrecy: place.secrecy.at(key),
    label: labelled(place.label, key),
    before: before[key],
    after: after[key],
    secretBefore: isNamedSecret(before, key) || markAt(place.secretBefore, key),
    secretAfter: isNamedSecret(after, key) || markAt(place.secretAfter, key),
    unknown: mark,
    inKeptBlock: place.path.length > 0 && before !== NOTHING && after !== NOTHING,
    ...(place.inPolicy || isPolicy(place.before) || isPolicy(place.after) ? { inPolicy: true } : {}),
  };
  walk(member, eyes, found);
}

function walkElements(place: Place, eyes: Eyes, found: Difference[]): void {
  const [before, after] = [isList(place.before) ? place.before : [], isList(place.after) ? place.after : []];
  const started = found.length;
  const unordered = isUnordered(place, eyes);
  const isUnknown = (index: number): boolean => isMarked(markAt(place.unknown, index));
  const pairs = unordered ? pairElements(before, after, isUnknown, pairUnordered) : pairElements(before, after, isUnknown);
  for (const { before: left, after: right, identity } of pairs) {
    const index = right ?? left ?? 0;
    walk(
      {
        path: [...place.path, index],
        secrecy: place.secrecy,
        label: elementLabel(place, index, identity, eyes, isObject(right === undefined ? before[index] : after[index])),
        before: left === undefined ? undefined : before[left],
        after: right === undefined ? undefined : after[right],
        secretBefore: left === undefined ? false : markAt(place.secretBefore, left),
        secretAfter: right === undefined ? false : markAt(place.secretAfter, right),
        unknown: right === undefined ? false : markAt(place.unknown, right),
        ...(place.inPolicy ? { inPolicy: true } : {}),
      },
      eyes,
      found,
    );
  }
  if (found.length === started && !unordered && !isMarked(place.secretBefore) && !isMarked(place.secretAfter))
    found.push(leaf(place, eyes));
}

const isSet = (path: readonly Step[], { type }: Eyes): boolean => type !== undefined && shapeAt(type, keysOf(path)).set;

const isUnordered = ({ path, inPolicy }: Place, eyes: Eyes): boolean => inPolicy === true || isSet(path, eyes);

/**
 * The path of an element as it is shown. Elements of a set, and texts in a policy, have no number, because their order means nothing;
 * statements of a policy have one, to tell them apart.
 */
function elementLabel(
  { path, secrecy, label, inPolicy }: Place,
  index: number,
  identity: string | undefined,
  eyes: Eyes,
  isStatement: boolean,
): string {
  if (identity !== undefined) return `${label}[${eyes.mask.text(secrecy, identity)}]`;
  return isSet(path, eyes) || (inPolicy && !isStatement) ? `${label}[]` : `${label}[${index}]`;
}

/** Texts that are JSON on both sides are told apart inside. */
function walkJson(place: Place, eyes: Eyes, found: Difference[]): boolean {
  const { before, after } = place;
  if (typeof before !== 'string' || typeof after !== 'string') return false;
  const [left, right] = [jsonIn(before), jsonIn(after)];
  if (left === undefined || right === undefined) return false;
  walk({ ...place, before: left, after: right, secretBefore: false, secretAfter: false, unknown: false }, eyes, found);
  return true;
}

function leaf({ path, secrecy, label, before, after, unknown, inKeptBlock }: Place, { mask, type }: Eyes): Difference {
  const isUnknown = isMarked(unknown);
  const isZero = type !== undefined && inKeptBlock === true && isNothing(before) && (after === false || after === 0);
  return {
    path,
    label,
    ...(isNothing(before) ? {} : { before: mask.text(secrecy, before ?? null) }),
    ...(isUnknown ? { after: UNKNOWN_TEXT } : isNothing(after) ? {} : { after: mask.text(secrecy, after ?? null) }),
    unknown: isUnknown,
    secret: false,
    ...(isZero ? { zero: true } : {}),
  };
}

function hidden({ path, label, before, after, unknown }: Place): Difference {
  const [was, is] = [!isNothing(before), !isNothing(after) || isMarked(unknown)];
  return {
    path,
    label,
    ...(was ? { before: SECRET } : {}),
    ...(is ? { after: was ? SECRET_CHANGED : SECRET } : {}),
    unknown: isMarked(unknown),
    secret: true,
  };
}

const labelled = (label: string, key: string): string => {
  if (!/^[\w:-]+$/.test(key)) return `${label}[${JSON.stringify(key)}]`;
  return label === '' ? key : `${label}.${key}`;
};

/** Where a walk over a whole resource begins. */
export const root = (secrecy: Secrecy, values: Pick<Place, 'before' | 'after' | 'unknown' | 'secretBefore' | 'secretAfter'>): Place => ({
  path: [],
  secrecy,
  label: '',
  ...values,
});
