/** Walking a schema beside the data it describes: which keys are known here, which branch of a choice is meant. */
import type * as z from 'zod';
import { valueByEnvironment } from './by-environment';

type Schema = z.core.$ZodType;
interface Def {
  readonly type: string;
  readonly innerType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly values?: readonly (string | number)[];
  readonly entries?: Readonly<Record<string, string>>;
}

export type Plain = null | boolean | number | string | readonly Plain[] | PlainMap;
export interface PlainMap {
  readonly [key: string]: Plain;
}
export const isMap = (value: unknown): value is PlainMap => typeof value === 'object' && value !== null && !Array.isArray(value);

export const definition = (schema: Schema): Def => schema._zod.def as unknown as Def;

/** The schema without "optional" and "default" around it. */
export function bare(schema: Schema): Schema {
  const { innerType } = definition(schema);
  return innerType ? bare(innerType) : schema;
}

/** Whether a value may be left out. */
const mayBeMissing = (schema: Schema): boolean => definition(schema).innerType !== undefined;

/** Index of the branch of a choice that whoever wrote `data` evidently meant. */
export function branchFor(schema: Schema, data: unknown): number {
  const { options = [], discriminator } = definition(schema);
  if (valueByEnvironment(schema)) return isMap(data) ? 1 : 0;
  if (!isMap(data)) return 0;
  if (discriminator !== undefined) {
    const named = options.findIndex((option) => literal(definition(option).shape?.[discriminator]) === data[discriminator]);
    return Math.max(0, named);
  }
  const known = options.map((option) => {
    const { shape = {} } = definition(bare(option));
    return Object.keys(data).filter((key) => Object.hasOwn(shape, key)).length;
  });
  return known.indexOf(Math.max(...known));
}

const literal = (schema: Schema | undefined): unknown => (schema ? definition(bare(schema)).values?.[0] : undefined);

/** The values a choice's discriminating key takes. */
export function discriminatorValues(schema: Schema): string[] {
  const { options = [], discriminator = '' } = definition(bare(schema));
  return options.map((option) => String(literal(definition(option).shape?.[discriminator])));
}

/** The schema that describes `data`: choices resolved, wrappers off. */
export function meant(schema: Schema, data: unknown): Schema {
  const inner = bare(schema);
  const { type, options } = definition(inner);
  const branch = type === 'union' ? options?.[branchFor(inner, data)] : undefined;
  return branch ? meant(branch, data) : inner;
}

/** The schema of the member `key` of what `schema` describes, if it has such a member. */
function member(schema: Schema, data: unknown, key: PropertyKey): Schema | undefined {
  const { shape, valueType, element } = definition(meant(schema, data));
  if (shape) return Object.hasOwn(shape, key) ? shape[String(key)] : undefined;
  return valueType ?? element;
}

/** The schema found by following `path` from `schema` through `data`. */
export function schemaAt(schema: Schema, data: unknown, path: readonly PropertyKey[]): Schema | undefined {
  let at: Schema | undefined = schema;
  let value = data;
  for (const key of path) {
    at = at && member(at, value, key);
    value = dataAt(value, [key]);
  }
  return at;
}

/** What lies at `path` of `data`, or undefined. */
export function dataAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** Calls `visit` for every value written by environment below `schema`, with the path to it. */
export function eachByEnvironment(
  schema: Schema,
  data: unknown,
  visit: (path: readonly string[], value: PlainMap, required: boolean) => void,
  path: readonly string[] = [],
): void {
  if (Array.isArray(data) || !isMap(data)) return;
  if (valueByEnvironment(bare(schema))) return visit(path, data, !mayBeMissing(schema));
  for (const [key, value] of Object.entries(data)) {
    const below = member(schema, data, key);
    if (below) eachByEnvironment(below, value, visit, [...path, key]);
  }
}
