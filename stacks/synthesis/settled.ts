import { producerOf } from '../../constructs/core/deferred';
import { MARKS, terraformText } from '../../domain/text/literal';

/** Returned by {@link settled} for a value that holds a cdktf token and so has to be resolved by cdktf. */
export const UNSETTLED: unique symbol = Symbol('holds a token');

/** Marks of cdktf's encodings in strings: string, list and map tokens, map members, and number tokens (-8.1e+298) that were joined to text. */
const TOKEN = /TfToken\[|Map Token Value|e\+2/;
/** Text without these means itself, however it is written: no token, and nothing that stands for something else. */
const MARKED = new RegExp(`${TOKEN.source}|${MARKS.source}`);
/** Number tokens are huge negative doubles; members of number maps are this one number. */
const SMALLEST_NUMBER_TOKEN = 1e280;
const NUMBER_MAP_MEMBER = -123456789;

/**
 * A copy of `value` with sorted keys and without undefined members, as cdktf's resolve makes it, or {@link UNSETTLED} if there is a
 * token of cdktf's in it. Most elements hold none, since constructs refer to each other by literal references and our own deferred
 * values are asked for here; skipping the resolver is where most of the synthesis time goes away.
 * @param write how text is written
 */
export function settled(value: unknown, write = terraformText): unknown {
  switch (typeof value) {
    case 'string':
      if (!MARKED.test(value)) return value;
      return TOKEN.test(value) ? produced(value, write) : write(value);
    case 'number':
      return isToken(value) ? UNSETTLED : value;
    case 'function':
      return UNSETTLED;
    case 'object':
      if (value === null) return null;
      return Array.isArray(value) ? settledArray(value, write) : settledObject(value as Record<string, unknown>, write);
    default:
      return value;
  }
}

type Write = (text: string) => string;

function produced(token: unknown, write: Write): unknown {
  const produce = producerOf(token);
  return produce ? settled(produce(), write) : UNSETTLED;
}

function settledArray(values: readonly unknown[], write: Write): unknown {
  const result: unknown[] = [];
  for (const value of values) {
    const inner = settled(value, write);
    if (inner === UNSETTLED) return UNSETTLED;
    if (inner !== undefined) result.push(inner);
  }
  return result;
}

function settledObject(object: Record<string, unknown>, write: Write): unknown {
  if (typeof object['resolve'] === 'function') return produced(object, write);
  const result: Record<string, unknown> = {};
  for (const key of inOrder(Object.keys(object))) {
    const name = MARKED.test(key) ? settled(key, write) : key;
    const inner = typeof name === 'string' ? settled(object[key], write) : UNSETTLED;
    if (inner === UNSETTLED) return UNSETTLED;
    if (inner !== undefined) result[String(name)] = inner;
  }
  return result;
}

/** Sorts `keys`; most are in order as they are, and to look costs less than to sort. */
function inOrder(keys: string[]): readonly string[] {
  for (let index = 1; index < keys.length; index += 1) if ((keys[index - 1] as string) > (keys[index] as string)) return keys.sort();
  return keys;
}

const isToken = (value: number): boolean => Math.abs(value) > SMALLEST_NUMBER_TOKEN || value === NUMBER_MAP_MEMBER;

/**
 * What {@link settled} makes of a value that cdktf resolved: nothing in it is a token any more, though text may look like one. Throws where
 * one is left, as whatever holds it would be lost.
 */
export function resolvedByCdktf(value: unknown, write = terraformText): unknown {
  switch (typeof value) {
    case 'string':
      return write(value);
    case 'number':
      if (isToken(value)) throw new TypeError(`the token ${value} was not resolved`);
      return value;
    case 'function':
      throw new TypeError('a function was not resolved');
    case 'object':
      if (value === null) return null;
      if (Array.isArray(value)) return value.filter((item) => item !== undefined).map((item) => resolvedByCdktf(item, write));
      return Object.fromEntries(
        Object.entries(value)
          .filter(([, inner]) => inner !== undefined)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, inner]) => [write(key), resolvedByCdktf(inner, write)]),
      );
    default:
      return value;
  }
}
