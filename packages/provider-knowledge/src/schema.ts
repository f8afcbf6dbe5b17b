import { readFileSync } from 'node:fs';
import { nearestName } from './nearest-name';
import { ProviderProblem } from './problem';
import { PROVIDER_NAMES, schemaFile, type ProviderName } from './providers';
import type { Schema } from './schema-block';
import { own, wholeProvider } from './whole-provider';

export type { Schema, SchemaAttribute, SchemaBlock, SchemaNestedBlock, TypeExpression } from './schema-block';
export type { ProviderName } from './providers';

interface SchemaFile {
  readonly source: string;
  readonly version: string;
  readonly provider: Schema;
  readonly resources: Readonly<Record<string, Schema>>;
  readonly dataSources: Readonly<Record<string, Schema>>;
}

const files = new Map<ProviderName, SchemaFile>();

function file(name: ProviderName): SchemaFile {
  let read = files.get(name);
  if (read === undefined) {
    read = JSON.parse(readFileSync(schemaFile(name), 'utf8')) as SchemaFile;
    files.set(name, read);
  }
  return read;
}

/** The provider a type belongs to by its prefix, or undefined when its schema is not kept here. */
export function providerOf(type: string): ProviderName | undefined {
  return PROVIDER_NAMES.find((name) => type.startsWith(`${name}_`));
}

/** Schema of a provider's own configuration. */
export function providerSchema(name: ProviderName): Schema {
  return file(name).provider;
}

/** Resource types whose schema is kept, in alphabetical order. */
export function resourceTypes(name: ProviderName): string[] {
  return Object.keys(file(name).resources);
}

/** Data source types whose schema is kept, in alphabetical order. */
export function dataSourceTypes(name: ProviderName): string[] {
  return Object.keys(file(name).dataSources);
}

/** Schema of a resource type, also of types that are on no allow-list; undefined when it is not known. */
export function findResourceSchema(type: string): Schema | undefined {
  return find(type, 'resources');
}

/** Schema of a data source type, also of types that are on no allow-list; undefined when it is not known. */
export function findDataSourceSchema(type: string): Schema | undefined {
  return find(type, 'dataSources');
}

function find(type: string, kind: 'resources' | 'dataSources'): Schema | undefined {
  const provider = providerOf(type);
  if (provider === undefined) return undefined;
  return own(file(provider)[kind], type) ?? (provider === 'random' ? undefined : own(wholeProvider(provider)[kind], type));
}

/** All types of a provider: those the toolkit uses, and those it does not. */
export function allTypes(name: ProviderName): { readonly resources: string[]; readonly dataSources: string[] } {
  const { resources, dataSources } = name === 'random' ? file(name) : wholeProvider(name);
  return { resources: Object.keys(resources), dataSources: Object.keys(dataSources) };
}

/** Schema of a resource type. Throws `[provider.type.unknown]` naming the nearest known type. */
export function resourceSchema(type: string): Schema {
  return findResourceSchema(type) ?? unknownType(type, 'resource', resourceTypes);
}

/** Schema of a data source type. Throws `[provider.type.unknown]` naming the nearest known type. */
export function dataSourceSchema(type: string): Schema {
  return findDataSourceSchema(type) ?? unknownType(type, 'data source', dataSourceTypes);
}

function unknownType(type: string, kind: string, known: (name: ProviderName) => string[]): never {
  const nearest = nearestName(type, PROVIDER_NAMES.flatMap(known));
  throw new ProviderProblem(
    'provider.type.unknown',
    `no schema of the ${kind} type '${type}' is kept`,
    nearest === undefined ? 'add it to the allow-list and run `npm run provider:refresh`' : `did you mean '${nearest}'?`,
  );
}
