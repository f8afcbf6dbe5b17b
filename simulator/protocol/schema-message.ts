import type { Schema, SchemaBlock } from '@lakewright/provider-knowledge/schema';
import type { Catalogue } from '../schema/catalogue';

const NESTING = { single: 1, list: 2, set: 3 } as const;

/** Answer to GetSchema: every served type in the protocol's own form. */
export function schemaMessage(catalogue: Catalogue): object {
  return {
    provider: schema(catalogue.configuration),
    resource_schemas: mapValues(catalogue.resources, schema),
    data_source_schemas: mapValues(catalogue.dataSources, schema),
    // Destroys are planned too, so that a refused deletion shows before anything is touched.
    server_capabilities: { plan_destroy: true, get_provider_schema_optional: true },
  };
}

function schema({ version, block: root }: Schema): object {
  return { version, block: block(root) };
}

function block({ attributes = {}, block_types: nested = {} }: SchemaBlock): object {
  return {
    version: 0,
    attributes: Object.entries(attributes).map(([name, { type, ...flags }]) => ({
      name,
      type: Buffer.from(JSON.stringify(type)),
      ...flags,
    })),
    block_types: Object.entries(nested).map(([name, { nesting_mode: mode, block: inner, min_items: least = 0, max_items: most = 0 }]) => ({
      type_name: name,
      block: block(inner),
      nesting: NESTING[mode],
      min_items: least,
      max_items: most,
    })),
  };
}

function mapValues<T, U>(from: Readonly<Record<string, T>>, change: (item: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(from).map(([key, item]) => [key, change(item)]));
}
