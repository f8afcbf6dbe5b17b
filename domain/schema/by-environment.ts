import * as z from 'zod';

declare const PER_ENVIRONMENT: unique symbol;

/** One value by environment: `{ default: 100 CU, prod: 400 CU }`. `default` may be left out where the value itself may be. */
export interface ByEnvironment<T> {
  readonly [environment: string]: T;
  readonly [PER_ENVIRONMENT]?: never;
}
export type Written<T> = T | ByEnvironment<T>;

/** The schema as it is after an environment was picked: no {@link ByEnvironment} anywhere. */
export type Picked<W> = W extends string | number | boolean | undefined
  ? W
  : W extends readonly (infer E)[]
    ? readonly E[]
    : typeof PER_ENVIRONMENT extends keyof W
      ? never
      : { readonly [K in keyof W as K extends 'enabled' ? never : K]: Picked<W[K]> };

/** The map branches of all such values, so that a walk over the schema knows them. */
const MAPS = new WeakSet<z.core.$ZodType>();

/** Lets a single value, or a list of them, be written by environment too. */
export function byEnvironment<S extends z.ZodType>(schema: S): z.ZodType<Written<z.output<S>>, Written<z.input<S>>> {
  const map = z.record(z.string(), schema).meta({ description: 'by environment; `default` is for those not named' });
  MAPS.add(map);
  return z.union([schema, map]) as unknown as z.ZodType<Written<z.output<S>>, Written<z.input<S>>>;
}

/** The schema of each value if `schema` was made by {@link byEnvironment}. */
export function valueByEnvironment(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const { def } = schema._zod as unknown as { readonly def: z.core.$ZodUnionDef };
  if (def.type !== 'union') return undefined;
  const map = def.options.at(-1);
  return map !== undefined && MAPS.has(map) ? def.options[0] : undefined;
}

/** What the schema makes of a value that is not written; undefined where it must be. */
export function defaultOf(schema: z.core.$ZodType): unknown {
  const { type, innerType } = schema._zod.def as z.core.$ZodTypeDef & { innerType?: z.core.$ZodType };
  if (type === 'default' || type === 'prefault') return z.parse(schema, undefined);
  return innerType && defaultOf(innerType);
}
