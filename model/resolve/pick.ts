import type * as z from 'zod';
import { defaultOf, valueByEnvironment, type Picked } from '../../domain/schema/by-environment';
import { bare, definition, isMap, meant, type PlainMap } from '../../domain/schema/walk';

/** One environment's values, and the paths of those that were written for it by name. */
export interface PickedFile<T> {
  readonly value: T;
  readonly explicit: ReadonlySet<string>;
}

/** How {@link PickedFile.explicit} writes a path. */
export const pathKey = (path: readonly string[]): string => path.join('\0');

/**
 * The values of one environment: `{ default: 100 CU, prod: 400 CU }` becomes one of the two, and things that are not
 * `enabled` there disappear. `data` is what the schema returned, with its defaults filled in.
 */
export function pick<S extends z.ZodType>(schema: S, data: z.output<S>, environment: string): PickedFile<Picked<z.output<S>>> {
  const explicit = new Set<string>();
  const value = visit(schema, data, environment, [], explicit);
  return { value: value as Picked<z.output<S>>, explicit };
}

function visit(schema: z.core.$ZodType, data: unknown, environment: string, path: string[], explicit: Set<string>): unknown {
  if (!isMap(data)) return data;
  if (valueByEnvironment(bare(schema))) return chosen(schema, data, environment, path, explicit);
  const { shape, valueType } = definition(meant(schema, data));
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(data)) {
    const below = shape?.[key] ?? valueType;
    if (!below) continue;
    path.push(key);
    const value = visit(below, data[key], environment, path, explicit);
    path.pop();
    if (value !== undefined) result[key] = value;
  }
  if (!shape || !('enabled' in shape)) return result;
  const { enabled, ...rest } = result;
  return enabled === false ? undefined : rest;
}

function chosen(schema: z.core.$ZodType, data: PlainMap, environment: string, path: string[], explicit: Set<string>): unknown {
  if (Object.hasOwn(data, environment)) {
    explicit.add(pathKey(path));
    return data[environment];
  }
  return Object.hasOwn(data, 'default') ? data['default'] : defaultOf(schema);
}
