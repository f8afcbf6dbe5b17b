import { readFileSync } from 'node:fs';
import { readAllowList } from '@lakewright/provider-knowledge/allow-list';
import { PACKAGE_ROOT, schemaFile } from '@lakewright/provider-knowledge/providers';
import { pick, type KeptSchema } from '@lakewright/provider-knowledge/trim-schema';

const SOURCE = 'schema/alicloud.json';

/** The kept schema, cut to the allow-lists. Throws `[provider.type.unknown]` for a listed type it does not have. */
export function listedSchema(root = PACKAGE_ROOT): KeptSchema {
  const kept = JSON.parse(readFileSync(schemaFile('alicloud', root), 'utf8')) as KeptSchema;
  return {
    ...kept,
    resources: pick(kept.resources, readAllowList('resources.txt', root), 'resources.txt', SOURCE),
    dataSources: pick(kept.dataSources, readAllowList('data-sources.txt', root), 'data-sources.txt', SOURCE),
  };
}
