import { isShown } from '../open/facts';
import { symbolOf } from '../open/symbol';
import type { InnerResource } from '../types/change';
import { isList, isObject, type Json, type Step } from '../types/json';
import { isSecretAttribute } from './secret-attributes';
import { isSecretName } from './secret-names';
import { isSecretText, scrubbed, SECRET } from './secret-texts';

/** Whose value it is. */
export interface Owner {
  readonly type: string;
  readonly inner?: Pick<InnerResource, 'type'>;
}

/** What is secret beyond what the tables know. */
export type AlsoSecret = (text: string) => boolean;

const NOBODY_ELSE: AlsoSecret = () => false;

/** Hides secrets of one resource's attributes. */
export interface Mask {
  /** Whether nothing of the value at this path may be shown. Marks of the plan are asked for before. */
  hides(path: readonly Step[], value: Json | undefined): boolean;
  /** The value as text, secrets inside of it hidden. */
  text(path: readonly Step[], value: Json): string;
}

/** Longest text of a value that is shown. */
const LONGEST = 200;

export function maskOf({ type, inner }: Owner, also: AlsoSecret = NOBODY_ELSE): Mask {
  const hides = (path: readonly Step[], value: Json | undefined): boolean => {
    const keys = path.filter((step) => typeof step === 'string');
    if (inner ? !isShown(inner.type, keys) && !holdsShown(inner.type, keys, value) : isSecretAttribute(type, keys)) return true;
    return hidesByName(path, value) || (typeof value === 'string' && (isSecretText(value) || also(value)));
  };
  const clean = (path: readonly Step[], value: Json): Json => {
    if (hides(path, value)) return SECRET;
    if (isList(value)) return value.map((item, index) => clean([...path, index], item));
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, isNamedSecret(value, key) ? SECRET : clean([...path, key], item)]),
      );
    return typeof value === 'string' ? cleanText(path, value) : value;
  };
  const cleanText = (path: readonly Step[], text: string): string => {
    const inside = jsonIn(text);
    return inside === undefined ? scrubbed(text) : JSON.stringify(clean(path, inside));
  };
  return { hides, text: (path, value) => short(plainText(clean(path, value))) };
}

/** A flag is never a secret, whatever it is called. */
const hidesByName = (path: readonly Step[], value: Json | undefined): boolean =>
  typeof value !== 'boolean' && value !== null && path.some((step) => typeof step === 'string' && isSecretName(step));

/** Whether a member is the value of a pair whose name says it is a secret: `{ name: 'DB_PASSWORD', value: ... }`. */
export function isNamedSecret(owner: Json | undefined, key: string): boolean {
  if (!/value$/i.test(key) || !isObject(owner)) return false;
  return ['name', 'Name', 'key', 'Key', 'parameter_key'].some((member) => {
    const name = owner[member];
    return typeof name === 'string' && isSecretName(name);
  });
}

/** A map some of whose members may be shown is looked into. */
const holdsShown = (type: string, keys: readonly string[], value: Json | undefined): boolean =>
  isObject(value) && Object.keys(value).some((key) => isShown(type, [...keys, key]));

/** The JSON object or list that a text is; undefined for any other text. */
export function jsonIn(text: string): Json | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function plainText(value: Json): string {
  if (typeof value === 'string') return value === '' ? '""' : value;
  return symbolOf(value) ?? JSON.stringify(value);
}

const short = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}… (${text.length} characters)`);
