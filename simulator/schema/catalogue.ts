import { anyFacts } from '@lakewright/provider-knowledge/facts';
import {
  allTypes,
  findDataSourceSchema,
  findResourceSchema,
  providerOf,
  providerSchema,
  type ProviderName,
  type Schema,
} from '@lakewright/provider-knowledge/schema';
import { kubernetesFacts } from '../kubernetes/facts';
import { randomFacts } from '@lakewright/provider-knowledge/planning/random-facts';
import { joinModel, NO_FACTS, type TypeFacts } from '@lakewright/provider-knowledge/planning/join';
import { plainNames, versionedName } from './kubernetes-names';
import type { Block, TypeModel } from '@lakewright/provider-knowledge/planning/model';

/** Which types are served. */
export interface Selection {
  readonly resources: readonly string[];
  readonly dataSources: readonly string[];
}

/** The types of one provider as one endpoint serves them. */
export interface Catalogue {
  readonly configuration: Schema;
  /** Shape of the provider's own configuration. */
  readonly configurationBlock: Block;
  readonly resources: Readonly<Record<string, Schema>>;
  readonly dataSources: Readonly<Record<string, Schema>>;
  resource(type: string): TypeModel;
  dataSource(type: string): TypeModel;
}

/** The types of a selection that belong to a provider; all there are without one, which are read when Terraform asks for them. */
export function catalogue(provider: ProviderName, selection?: Selection): Catalogue {
  let resources: Readonly<Record<string, Schema>> | undefined;
  let dataSources: Readonly<Record<string, Schema>> | undefined;
  return {
    // A schema is read when Terraform comes, not when the simulator starts.
    get configuration() {
      return providerSchema(provider);
    },
    get configurationBlock() {
      return configurationBlock(provider);
    },
    get resources() {
      return (resources ??= pick(selection?.resources ?? allResources(provider), provider, resourceSchemaOf));
    },
    get dataSources() {
      return (dataSources ??= pick(selection?.dataSources ?? allTypes(provider).dataSources, provider, findDataSourceSchema));
    },
    resource: (type) => {
      const kept = versionedName(type);
      return model(`resource ${kept}`, () => joinModel(kept, named(type, findResourceSchema(kept)), factsOf(kept)));
    },
    dataSource: (type) => model(`data ${type}`, () => joinModel(type, named(type, findDataSourceSchema(type)), NO_FACTS)),
  };
}

const allResources = (provider: ProviderName): string[] => [
  ...new Set([...allTypes(provider).resources, ...(provider === 'kubernetes' ? plainNames() : [])]),
];

const resourceSchemaOf = (type: string): Schema | undefined => findResourceSchema(versionedName(type));

function factsOf(type: string): TypeFacts {
  return anyFacts(type) ?? (type.startsWith('kubernetes_') ? kubernetesFacts(type) : randomFacts(type));
}

function pick(types: readonly string[], provider: ProviderName, find: (type: string) => Schema | undefined): Record<string, Schema> {
  const found: Record<string, Schema> = {};
  for (const type of types) {
    const schema = providerOf(type) === provider ? find(type) : undefined;
    if (schema !== undefined) found[type] = schema;
  }
  return found;
}

function named(type: string, schema: Schema | undefined): Schema {
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
