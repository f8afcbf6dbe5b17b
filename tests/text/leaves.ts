/** The places of an estate's files where people write values of their own, from the schemas: nobody keeps this list. */
import type * as z from 'zod';
import { SCHEMAS } from '../../model/files/schemas';
import { valueByEnvironment } from '../../domain/schema/by-environment';
import { bare, definition } from '../../domain/schema/walk';

type Schema = z.core.$ZodType;

/** One leaf: `businesses tags.*`, a `*` for every key or index; `.<key>` at its end is the form of a map's keys. */
export interface Leaf {
  readonly place: string;
  readonly schema: Schema;
}

/** Every leaf of the three kinds of files, keys of maps too. */
export const leaves = (): readonly Leaf[] => Object.entries(SCHEMAS).flatMap(([kind, schema]) => below(schema, `${kind} `));

function below(schema: Schema, place: string): readonly Leaf[] {
  const inner = valueByEnvironment(bare(schema)) ?? bare(schema);
  const { shape, keyType, valueType, element, options } = definition(inner);
  const step = (name: string): string => (place.endsWith(' ') ? `${place}${name}` : `${place}.${name}`);
  if (shape) return Object.entries(shape).flatMap(([key, one]) => below(one, step(key)));
  if (valueType) return [...(keyType ? [{ place: step('<key>'), schema: keyType }] : []), ...below(valueType, step('*'))];
  if (element) return below(element, step('*'));
  if (options) return options.flatMap((one) => below(one, place));
  return [{ place, schema: inner }];
}

/** Whether the leaf takes `value`. */
export const takes = ({ schema }: Leaf, value: unknown): boolean => (schema as z.ZodType).safeParse(value).success;
