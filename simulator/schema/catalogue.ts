import { facts, isKnownType } from '@cdktf/provider-alicloud/facts';
import {
  dataSourceTypes, findDataSourceSchema, findResourceSchema, providerOf, providerSchema, resourceTypes,
  type ProviderName, type Schema,
} from '@cdktf/provider-alicloud/schema';
import { joinModel, NO_FACTS, type TypeFacts } from './join';
import type { Block, TypeModel } from './model';

/** Which types a simulator serves; absent: all whose schema is kept. */
export interface Selection {
  readonly resources: readonly string[];
  readonly dataSources: readonly string[];
}

/** The types of one provider, their models built on first use. */
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

/** Facts of types that are not alicloud's; see kubernetes/. */
export type OtherFacts = (type: string) => TypeFacts;

export function catalogue(provider: ProviderName, selection: Selection | undefined, other: OtherFacts = () => NO_FACTS): Catalogue {
  const resources = pick(selection?.resources ?? resourceTypes(provider), provider, findResourceSchema);
  const dataSources = pick(selection?.dataSources ?? dataSourceTypes(provider), provider, findDataSourceSchema);
  const factsOf = (type: string): TypeFacts => (isKnownType(type) ? facts(type) : other(type));
  return {
    provider,
    configuration: providerSchema(provider),
    configurationBlock: joinModel(provider, providerSchema(provider), NO_FACTS).block,
    resources,
    dataSources,
    resource: remember((type) => joinModel(type, named(resources, type), factsOf(type))),
    dataSource: remember((type) => joinModel(type, named(dataSources, type), NO_FACTS)),
  };
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

function remember(build: (type: string) => TypeModel): (type: string) => TypeModel {
  const built = new Map<string, TypeModel>();
  return (type) => {
    const model = built.get(type) ?? build(type);
    built.set(type, model);
    return model;
  };
}
