import { isIPv6 } from 'node:net';
import { isZero } from './equal';
import type { Difference } from './suppress';
import { isObject, isUnknown, type Value } from './value';

/** A condition under which a difference is hidden. */
export type When = (difference: Difference) => boolean;

/** Under every condition, also when the object is made. */
export const always: When = () => true;

/** The object is there already. */
export const exists: When = ({ creating }) => !creating;

export const not =
  (when: When): When =>
  (difference) =>
    !when(difference);

export const both =
  (first: When, second: When): When =>
  (difference) =>
    first(difference) && second(difference);

export const anyOf =
  (...conditions: When[]): When =>
  (difference) =>
    conditions.some((when) => when(difference));

/** Another attribute has one of these values. */
export const is =
  (name: string, ...values: Value[]): When =>
  ({ get }) =>
    values.includes(get(name));

export const isNot = (name: string, ...values: Value[]): When => not(is(name, ...values));

/** One of these attributes has a value that is known. */
export const anySet =
  (...names: string[]): When =>
  ({ get }) =>
    names.some((name) => !isUnknown(get(name)) && !isZero(get(name)));

export const notEnabled = (name: string, ...values: Value[]): When =>
  isNot(name, ...(values.length > 0 ? values : ['Enabled', 'enabled', 'ENABLED']));

/** Neither of the two is empty. */
export const bothGiven: When = ({ old, new: now }) => old !== '' && now !== '';

/** It is no longer written. */
export const emptied: When = ({ new: now }) => now === '';

/** Several values in one text. */
export const hasParts: When = ({ new: now }) => now.includes(',');

/** The same values in one text, in another order. */
export const sameMembers: When = ({ old, new: now }) => old.split(',').sort().join() === now.split(',').sort().join();

export const sameLetters: When = ({ old, new: now, creating }) => {
  const [was, is] = [old.toLowerCase(), now.toLowerCase()];
  return was === is || (!creating && was.includes(',') && was.split(',')[0] === is) || (old === 'Chinese_PRC_CI_AS' && now === 'utf8');
};

export const sameInstant: When = ({ old, new: now }) => old !== '' && now !== '' && Date.parse(old) === Date.parse(now);

/** The text is there, in base64; a text that may be base64 itself is taken for it. */
export const samePlain: When = ({ old, new: now }) => !isBase64(old) && Buffer.from(old).toString('base64') === now;

const isBase64 = (text: string): boolean =>
  /^(?:[A-Za-z\d+/]{4})*(?:[A-Za-z\d+/]{2}==|[A-Za-z\d+/]{3}=)?$/.test(text.replace(/[\r\n]/g, ''));

/** The same address, written out where the service shortens it. */
export const sameShortened: When = ({ old, new: now }) => shortened(now) === old;

function shortened(text: string): string {
  const [address = '', ...mask] = text.split('/');
  if (!isIPv6(address)) return text;
  return [new URL(`http://[${address}]`).hostname.slice(1, -1), ...mask].join('/');
}

/** A whole number is written. */
export const isNumber: When = ({ new: now }) => /^[+-]?\d+$/.test(now);

/** Of a JSON object only the keys that both have count: a new key is never seen. */
export const fewerKeysOnly: When = ({ old, new: now }) => {
  if (now === '') return true;
  const [was, is] = [parsedObject(old), parsedObject(now)];
  return was !== undefined && is !== undefined && Object.entries(is).every(([key, value]) => !(key in was) || was[key] === value);
};

function parsedObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value = JSON.parse(text) as Value;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
