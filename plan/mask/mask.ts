import { symbolOf } from '../open/symbol';
import { isList, isObject, type Json } from '../types/json';
import type { Secrecy } from './secrecy';
import { isSecretName } from './secret-names';
import { isSecretText, scrubbed, SECRET } from './secret-texts';

/** What is secret beyond what the tables know. */
export type AlsoSecret = (text: string) => boolean;

/** Hides secrets. Marks of the plan are asked for before. */
export interface Mask {
  /** Whether nothing of the value at this place may be shown. */
  hides(place: Secrecy, value: Json | undefined): boolean;
  /** The value as text, secrets inside of it hidden. */
  text(place: Secrecy, value: Json): string;
}

/** Longest text of a value that is shown. */
const LONGEST = 200;

export function maskOf(also?: AlsoSecret): Mask {
  const hides: Mask['hides'] = ({ verdict }, value) => {
    if (verdict === 'hidden') return true;
    // A flag is never a secret, whatever it is called.
    if (verdict === 'named') return typeof value !== 'boolean' && value !== null && value !== undefined;
    if (verdict === 'leads') return value !== null && value !== undefined && !isObject(value);
    return typeof value === 'string' && (isSecretText(value) || (also?.(value) ?? false));
  };
  const clean = (place: Secrecy, value: Json): Json => {
    if (hides(place, value)) return SECRET;
    if (isList(value)) return value.map((item) => clean(place, item));
    if (isObject(value))
      return Object.fromEntries(
        Object.entries(value).map(([key, item]) => [key, isNamedSecret(value, key) ? SECRET : clean(place.at(key), item)]),
      );
    return typeof value === 'string' ? cleanText(place, value) : value;
  };
  const cleanText = (place: Secrecy, text: string): string => {
    const inside = jsonIn(text);
    return inside === undefined ? scrubbed(text) : JSON.stringify(clean(place, inside));
  };
  return { hides, text: (place, value) => short(plainText(clean(place, value))) };
}

const NAMES = ['name', 'Name', 'key', 'Key', 'parameter_key'] as const;

/** What stands beside the value of a pair as its key: `config_item_key` beside `config_item_value`; undefined for any other member. */
export function keyBeside(owner: Json | undefined, member: string): string | undefined {
  const name = /(^|_)value$/.test(member) && isObject(owner) ? owner[member.replace(/value$/, 'key')] : undefined;
  return typeof name === 'string' ? name : undefined;
}

/** Whether a member is the value of a pair whose name says it is a secret: `{ name: 'DB_PASSWORD', value: ... }`. */
export function isNamedSecret(owner: Json | undefined, key: string): boolean {
  if (!/value$/i.test(key) || !isObject(owner)) return false;
  return [...NAMES.map((member) => owner[member]), keyBeside(owner, key)].some((name) => typeof name === 'string' && isSecretName(name));
}

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
