import { allTypes, resourceTypes } from '@lakewright/provider-knowledge/schema';
import { PROVIDER_NAMES } from '@lakewright/provider-knowledge/providers';
import { isAnsweredByName, knownDataSources } from '../alicloud/data/read';
import { hasRules } from '../alicloud/rules/table';
import { hasRow } from '../types/table';
import { TIME_TYPES } from '../time/schema';
import { plainNames, versionedName } from './kubernetes-names';

/** One type that Terraform may use here. */
export interface ServedType {
  readonly type: string;
  readonly kind: 'resource' | 'data';
  /** `behaviour`: ids, values or habits of the real service are known; `schema`: it plans, applies and reads back, or lists what is there; `empty`: it finds nothing. */
  readonly how: 'behaviour' | 'schema' | 'empty';
}

/** Every type that is served, in alphabetical order, resources first. */
export function servedTypes(): ServedType[] {
  const types = PROVIDER_NAMES.map((name) => ({ name, ...allTypes(name) }));
  const resources = [...new Set([...types.flatMap(({ resources: own }) => own), ...plainNames(), ...Object.keys(TIME_TYPES)])].sort();
  const sources = new Set(knownDataSources());
  return [
    ...resources.map((type): ServedType => ({ type, kind: 'resource', how: isBehaving(type) ? 'behaviour' : 'schema' })),
    ...types
      .flatMap(({ dataSources }) => dataSources)
      .sort()
      .map((type): ServedType => ({
        type,
        kind: 'data',
        how: sources.has(type) ? 'behaviour' : isAnswered(type) ? 'schema' : 'empty',
      })),
  ];
}

function isBehaving(type: string): boolean {
  if (type.startsWith('kubernetes_')) return resourceTypes('kubernetes').includes(versionedName(type));
  return !type.startsWith('alicloud_') || hasRow(type) || hasRules(type);
}

const isAnswered = (type: string): boolean => type.startsWith('kubernetes_') || isAnsweredByName(type);
