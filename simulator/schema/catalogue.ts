import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import {
  dataSourceTypes,
  findDataSourceSchema,
  findResourceSchema,
  providerOf,
  providerSchema,
  resourceTypes,
  type ProviderName,
  type Schema,
} from '@lakewright/provider-knowledge/schema';
import { kubernetesFacts } from '../kubernetes/facts';
import { randomFacts } from '@lakewright/provider-knowledge/planning/random-facts';
import { joinModel, NO_FACTS, type TypeFacts } from '@lakewright/provider-knowledge/planning/join';
import type { Block, TypeModel } from '@lakewright/provider-knowledge/planning/model';

/** Which types are served. */
export interface Selection {
  readonly resources: readonly string[];
  readonly dataSources: readonly string[];
}

/** The types of one provider as one endpoint serves them. */
export interface Catalogue {
  readonly provider: ProviderName;
  readonly configuration: Schema;
  /** Shape of the provider's own configuration. */
  readonly configurationBlock: Block;
  readonly resources: Readonly<Record<string, Schema>>;
  readonly dataSources: Readonly<Record<string, Schema>>;
  resource(type: string): TypeModel;
  dataSource(type: string): TypeModel;
}

/** The types of a selection that belong to a provider; all whose schema is kept without one. */
export function catalogue(provider: ProviderName, selection?: Selection): Catalogue {
  const resources = pick(selection?.resources ?? resourceTypes(provider), provider, findResourceSchema);
  const dataSources = pick(selection?.dataSources ?? dataSourceTypes(provider), provider, findDataSourceSchema);
  return {
    provider,
    configuration: providerSchema(provider),
    configurationBlock: configurationBlock(provider),
    resources,
    dataSources,
    resource: (type) => model(`resource ${type}`, () => joinModel(type, named(resources, type), factsOf(type))),
    dataSource: (type) => model(`data ${type}`, () => joinModel(type, named(dataSources, type), NO_FACTS)),
  };
}

function factsOf(type: string): TypeFacts {
  if (isKnownType(type)) return facts(type);
  return type.startsWith('kubernetes_') ? kubernetesFacts(type) : randomFacts(type);
}

function pick(types: readonly string[], provider: ProviderName, find: (type: string) => Schema | undefined): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  for (const type of types) {
    const schema = providerOf(type) === provider ? find(type) : undefined;
    if (schema !== undefined) found[type] = schema;
  }
  return found;
}

function named(schemas: Readonly<Record<string, Schema>>, type: string): Schema {
  const schema = schemas[type];
  if (schema === undefined) throw new Error(`the simulated cloud does not serve ${type}`);
  return schema;
}

/** Models never change, so every endpoint uses the same. */
const models = new Map<string, TypeModel>();

function model(key: string, build: () => TypeModel): TypeModel {
  let found = models.get(key);
  if (found === undefined) models.set(key, (found = build()));
  return found;
}

const configurations = new Map<ProviderName, Block>();

function configurationBlock(provider: ProviderName): Block {
  let found = configurations.get(provider);
  if (found === undefined) configurations.set(provider, (found = joinModel(provider, providerSchema(provider), NO_FACTS).block));
  return found;
}
