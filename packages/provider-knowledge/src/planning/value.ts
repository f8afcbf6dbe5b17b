/** A value Terraform does not know before apply. `refinements` are what it knows all the same, kept as received. */
export class Unknown {
  constructor(readonly refinements?: Uint8Array) {}
}

export const UNKNOWN = new Unknown();

/** A number that a JavaScript number would round; `text` is its decimal form. */
export class Decimal {
  constructor(readonly text: string) {}
}

/** A value whose type travels with it: attributes of type `dynamic`. */
export class Dynamic {
  constructor(
    readonly type: unknown,
    readonly value: Value,
  ) {}
}

/** A decoded value. Lists, sets and tuples are arrays; maps and objects are objects. */
export type Value = null | boolean | number | string | Decimal | Unknown | Dynamic | ValueList | ObjectValue;
export type ValueList = readonly Value[];
export interface ObjectValue {
  readonly [key: string]: Value;
}

export function isUnknown(value: Value | undefined): value is Unknown {
  return value instanceof Unknown;
}

export function isList(value: Value | undefined): value is ValueList {
  return Array.isArray(value);
}

export function isObject(value: Value | undefined): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isWrapped(value);
}

function isWrapped(value: object): boolean {
  return value instanceof Unknown || value instanceof Decimal || value instanceof Dynamic;
}

/** Whether an unknown hides anywhere inside. */
export function hasUnknown(value: Value): boolean {
  if (value instanceof Dynamic) return hasUnknown(value.value);
  if (isList(value)) return value.some(hasUnknown);
  if (isObject(value)) return Object.values(value).some(hasUnknown);
  return isUnknown(value);
}
