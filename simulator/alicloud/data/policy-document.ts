import type { Json, JsonObject } from '../../cloud/object';
import type { DataTable } from './source';

function texts(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** One value stands alone, several are a list. */
function single(values: readonly Json[]): Json {
  return values.length === 1 ? (values[0] ?? null) : values;
}

function conditions(value: Json | undefined): JsonObject {
  const result: Record<string, Record<string, Json>> = {};
  for (const { operator, variable, values } of texts(value) as readonly JsonObject[])
    (result[String(operator)] ??= {})[String(variable)] = single(texts(values));
  return result;
}

function principals(value: Json | undefined): JsonObject {
  return Object.fromEntries((texts(value) as readonly JsonObject[]).map(({ entity, identifiers }) => [String(entity), texts(identifiers)]));
}

/** Policy texts are made from their arguments alone. */
export const POLICY_DOCUMENT: DataTable = {
  alicloud_ram_policy_document: ({ asked }) => {
    const statements = (texts(asked['statement']) as readonly JsonObject[]).map((statement) => ({
      Effect: statement['effect'] ?? 'Allow',
      Action: single(texts(statement['action'])),
      ...(texts(statement['resource']).length > 0 && { Resource: single(texts(statement['resource'])) }),
      ...(texts(statement['principal']).length > 0 && { Principal: principals(statement['principal']) }),
      ...(texts(statement['condition']).length > 0 && { Condition: conditions(statement['condition']) }),
    }));
    return { document: JSON.stringify({ Version: asked['version'] ?? '1', Statement: statements }, null, 2) };
  },
};
