import * as z from 'zod';
import { valueByEnvironment } from './by-environment';
import { accountId, resourceName, thriftUri } from './scalars';
import { bare, isMap, type Plain, schemaAt } from './walk';

/** A value that names something in the cloud: a key, a role, a user, a metastore. */
export interface Foreign {
  readonly path: readonly string[];
  readonly value: string;
}

const formOf = (schema: z.core.$ZodType): unknown => z.globalRegistry.get(schema)?.['pattern'];
const FORMS: ReadonlySet<unknown> = new Set([resourceName, accountId, thriftUri].map(formOf));

/** Every value of `data` that its schema takes for the name, the id or the address of something in the cloud. */
export const foreignIn = (schema: z.core.$ZodType, data: Plain): Foreign[] =>
  textsIn(data).filter(({ path }) => {
    const leaf = schemaAt(schema, data, path);
    return leaf !== undefined && FORMS.has(formOf(bare(valueByEnvironment(bare(leaf)) ?? leaf)));
  });

function textsIn(data: Plain, path: readonly string[] = []): Foreign[] {
  if (typeof data === 'string') return [{ path, value: data }];
  if (!Array.isArray(data) && !isMap(data)) return [];
  return Object.entries(data as Readonly<Record<string, Plain>>).flatMap(([key, value]) => textsIn(value, [...path, key]));
}
