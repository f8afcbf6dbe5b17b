import { writeFileSync } from 'node:fs';
import { readAllowList, type AllowedType } from './allow-list';
import { jsonText } from './json-text';
import { nearestName } from './nearest-name';
import { ProviderProblem } from './problem';
import { fullAddress, PACKAGE_ROOT, PROVIDER_NAMES, PROVIDERS, schemaFile, type ProviderName } from './providers';

/** What `terraform providers schema -json` prints, as far as it is read here. */
export interface PrintedSchema {
  readonly provider_schemas: Readonly<Record<string, PrintedProvider>>;
}

interface PrintedProvider {
  readonly provider: unknown;
  readonly resource_schemas?: Readonly<Record<string, unknown>>;
  readonly data_source_schemas?: Readonly<Record<string, unknown>>;
}

/** A file in schema/: one provider, allow-listed types only, no prose. */
export interface KeptSchema {
  readonly source: string;
  readonly version: string;
  readonly provider: unknown;
  readonly resources: Readonly<Record<string, unknown>>;
  readonly dataSources: Readonly<Record<string, unknown>>;
}

/** Names of the providers whose schema a printed document holds. */
export function printedProviders(printed: PrintedSchema): ProviderName[] {
  return PROVIDER_NAMES.filter((name) => fullAddress(name) in printed.provider_schemas);
}

/**
 * Keeps of a printed schema the types on the allow-lists.
 * Throws `[provider.type.unknown]` with every listed type the provider does not have.
 */
export function trimSchema(printed: PrintedSchema, name: ProviderName, root?: string): KeptSchema {
  const provider = printed.provider_schemas[fullAddress(name)];
  const { source, version, resourceList, dataSourceList } = PROVIDERS[name];
  if (provider === undefined) throw new Error(`the document has no schema of ${source}`);
  const { resource_schemas: resources = {}, data_source_schemas: dataSources = {} } = provider;
  const listed = (from: Readonly<Record<string, unknown>>, list: string) => pick(from, readAllowList(list, root), list);
  return withoutProse({
    source,
    version,
    provider: provider.provider,
    resources: resourceList === undefined ? resources : listed(resources, resourceList),
    dataSources: dataSourceList === undefined ? {} : listed(dataSources, dataSourceList),
  });
}

/** Takes the listed members, or names every line whose type is not there. */
export function pick<T>(
  from: Readonly<Record<string, T>>,
  listed: readonly AllowedType[],
  file: string,
  source = 'the schema',
): Record<string, T> {
  const unknown = listed.filter(({ type }) => !Object.hasOwn(from, type));
  if (unknown.length > 0) throw unknownTypes(unknown, Object.keys(from), file, source);
  return Object.fromEntries(listed.map(({ type }) => [type, from[type] as T]));
}

function unknownTypes(unknown: readonly AllowedType[], known: readonly string[], file: string, source: string): ProviderProblem {
  const lines = unknown.map(({ type, line }) => {
    const nearest = nearestName(type, known);
    const missing = `${file}:${line} lists ${type}, which ${source} does not have`;
    return nearest === undefined ? missing : `${missing}; nearest: ${nearest}`;
  });
  return new ProviderProblem(
    'provider.type.unknown',
    lines.join('\n'),
    `correct the line in ${file}, or fetch the schema of a new type with \`npm run provider:refresh\``,
  );
}

/** Writes the kept schema of a provider and returns it. */
export function keepSchema(printed: PrintedSchema, name: ProviderName, root = PACKAGE_ROOT): KeptSchema {
  const kept = trimSchema(printed, name, root);
  writeFileSync(schemaFile(name, root), `${jsonText(kept)}\n`);
  return kept;
}

const PROSE = new Set(['description', 'description_kind', 'deprecation_message']);

/** Members whose keys are names somebody chose: one may well be called `description`. */
const NAMING = new Set(['attributes', 'block_types', 'resources', 'dataSources']);

/** Drops descriptions: a schema is facts, its prose belongs to its authors. */
function withoutProse<T>(value: T, isNaming = false): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept = Object.entries(value)
    .filter(([key]) => isNaming || !PROSE.has(key))
    // The type of an attribute names the members of objects: it is left as it is.
    .map(([key, item]) => [key, key === 'type' && !isNaming ? item : withoutProse<unknown>(item, !isNaming && NAMING.has(key))]);
  return Object.fromEntries(kept) as T;
}
