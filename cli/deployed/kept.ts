import { facts, isKnownType } from '@lakewright/provider-knowledge/facts';
import { TYPES } from '../../constructs/registry';

/** Attributes of a type that no deployment changes: left out of plans by us, or promised by a plan and sent by no update. */
export function keptAttributes(type: string): ReadonlySet<string> {
  const ignored = Object.keys(TYPES[type]?.ignore ?? {});
  if (!isKnownType(type)) return new Set(ignored);
  const { updateIgnores, attribute } = facts(type);
  return new Set([...ignored, ...updateIgnores.filter((name) => attribute(name)?.steersCall !== true)]);
}
