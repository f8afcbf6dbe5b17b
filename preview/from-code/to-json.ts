import { Decimal, Dynamic, isList, isObject, isUnknown, type Value } from '@lakewright/provider-knowledge/planning/value';
import { isSymbol, symbolOf } from '../../domain/text/symbol';
import type { Json } from '../../plan';

/** What is known of a value; unknown members of objects are left out, as Terraform does. */
export function known(value: Value): Json {
  if (isUnknown(value)) return null;
  if (value instanceof Decimal) return Number(value.text);
  if (value instanceof Dynamic) return known(value.value);
  if (isList(value)) return value.map(known);
  if (!isObject(value)) return value as Json;
  const members = Object.entries(value).filter(([, member]) => !isUnknown(member));
  return Object.fromEntries(members.map(([key, member]) => [key, known(member)]));
}

/** `true` where a value is known only after the apply. */
export function unknownIn(value: Value): Json {
  if (isUnknown(value)) return true;
  if (isList(value)) return value.some((item) => unknownIn(item) !== false) ? value.map(unknownIn) : false;
  if (!isObject(value)) return false;
  const marks = Object.entries(value).flatMap(([key, member]): [string, Json][] => {
    const mark = unknownIn(member);
    return mark === false ? [] : [[key, mark]];
  });
  return marks.length === 0 ? false : Object.fromEntries(marks);
}

/** Attributes by which others name a resource: they are kept even if only the account knows their values. */
const NAMES_IT = /(?:^|_)(?:id|arn)$/;

/** The value without attributes that only the service fills in: nobody described them, and their values are not known here. */
export function described(value: Value, stack: string, address: string): Value {
  return without(value, `${symbolOf(stack, address)}.`);
}

function without(value: Value, own: string): Value {
  if (isList(value)) return value.map((item) => without(item, own));
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([key, member]) => NAMES_IT.test(key) || !(isSymbol(member) && member.startsWith(own)));
  return Object.fromEntries(members.map(([key, member]) => [key, without(member, own)]));
}
