import { Decimal, Dynamic, isList, isObject, isUnknown, type Value } from '@lakewright/provider-knowledge/planning/value';
import { elementOf, kindOf, membersOf, type Type } from '@lakewright/provider-knowledge/planning/type';
import { pack, unknownExtension, unpack } from './wire';

/** Decodes a value sent by Terraform; the type says what a number, a missing key or a `dynamic` is. */
export function decodeValue(type: Type, bytes: Uint8Array): Value {
  return fromWire(type, unpack(bytes));
}

/** Encodes a value so that Terraform finds exactly the keys and kinds its schema promises. */
export function encodeValue(type: Type, value: Value): Buffer {
  return pack(toWire(type, value));
}

/** From plain decoded data (MessagePack or JSON) to a {@link Value}; keys the type does not have are dropped. */
export function fromWire(type: Type, raw: unknown): Value {
  if (raw === null || raw === undefined) return null;
  if (isUnknown(raw as Value)) return raw as Value;
  const kind = kindOf(type);
  if (kind === 'dynamic') return fromDynamic(raw);
  if (kind === 'number') return toNumber(raw);
  if (kind === 'object') {
    const from = raw as Record<string, unknown>;
    return mapMembers(membersOf(type), (name, member) => fromWire(member, from[name]));
  }
  if (kind === 'map') return mapKeys(raw as Record<string, unknown>, (item) => fromWire(elementOf(type), item));
  if (kind === 'tuple')
    return (raw as unknown[]).map((item, index) => fromWire((type as readonly ['tuple', readonly Type[]])[1][index] ?? 'dynamic', item));
  if (kind === 'list' || kind === 'set') return (raw as unknown[]).map((item) => fromWire(elementOf(type), item));
  return raw as string | boolean;
}

function toWire(type: Type, value: Value): unknown {
  if (value === null) return null;
  if (isUnknown(value)) return unknownExtension(value);
  if (value instanceof Decimal) return /^-?\d+$/.test(value.text) && fitsInt64(BigInt(value.text)) ? BigInt(value.text) : value.text;
  if (value instanceof Dynamic) return [Buffer.from(JSON.stringify(value.type)), toWire(value.type as Type, value.value)];
  const kind = kindOf(type);
  if (kind === 'object' && isObject(value)) return mapMembers(membersOf(type), (name, member) => toWire(member, value[name] ?? null));
  if (kind === 'map' && isObject(value)) return mapKeys(value, (item) => toWire(elementOf(type), item));
  if (kind === 'tuple' && isList(value))
    return value.map((item, index) => toWire((type as readonly ['tuple', readonly Type[]])[1][index] ?? 'dynamic', item));
  if ((kind === 'list' || kind === 'set') && isList(value)) return value.map((item) => toWire(elementOf(type), item));
  return scalar(kind, value);
}

const SCALARS: Readonly<Record<string, string>> = { string: 'string', number: 'number', bool: 'boolean' };

function scalar(kind: string, value: Value): Value {
  if (SCALARS[kind] === typeof value) return value;
  throw new TypeError(`a ${kind} cannot be ${JSON.stringify(value)}`);
}

function toNumber(raw: unknown): Value {
  if (typeof raw === 'bigint') return Number.isSafeInteger(Number(raw)) ? Number(raw) : new Decimal(raw.toString());
  if (typeof raw === 'string') return isExact(raw) ? Number(raw) : new Decimal(raw);
  return raw as number;
}

/** Whether a JavaScript number holds the digits of a text: large ones print as they were, yet are others. */
function isExact(text: string): boolean {
  const number = Number(text);
  return String(number) === text && (!Number.isInteger(number) || Number.isSafeInteger(number));
}

function fitsInt64(value: bigint): boolean {
  return BigInt.asIntN(64, value) === value;
}

/** MessagePack carries a pair of type and value, JSON state an object with the same two. */
function fromDynamic(raw: unknown): Value {
  const [type, value] = Array.isArray(raw)
    ? [JSON.parse(Buffer.from(raw[0] as Uint8Array).toString()) as Type, raw[1] as unknown]
    : [(raw as { type: Type }).type, (raw as { value: unknown }).value];
  return new Dynamic(type, fromWire(type, value));
}

function mapMembers<T>(members: Readonly<Record<string, Type>>, change: (name: string, type: Type) => T): Record<string, T> {
  const result: Record<string, T> = {};
  for (const name in members) result[name] = change(name, members[name] as Type);
  return result;
}

function mapKeys<T, U>(from: Readonly<Record<string, T>>, change: (item: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(from).map(([key, item]) => [key, change(item)]));
}
