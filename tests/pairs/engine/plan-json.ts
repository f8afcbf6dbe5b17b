import type { Json, JsonObject } from '../../../plan';
import { Decimal, Dynamic, isList, isObject, isUnknown, type Value } from '@lakewright/provider-knowledge/planning/value';
import type { PlannedResource } from './stack';

/** A plan as `terraform show -json` prints it. */
export function planJson(planned: readonly PlannedResource[], errored: boolean): JsonObject {
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    resource_changes: planned.map((one) => changeJson(one)),
    ...(errored ? { errored } : {}),
  };
}

function changeJson({ address, type, name, actions, prior, planned, replace }: PlannedResource): JsonObject {
  return {
    address,
    mode: 'managed',
    type,
    name,
    provider_name: type.split('_')[0] ?? '',
    change: {
      actions: [...actions],
      before: known(prior),
      after: known(planned),
      after_unknown: planned === null ? {} : unknownIn(planned),
      before_sensitive: {},
      after_sensitive: {},
      ...(replace.length > 0 ? { replace_paths: replace.map((path) => [...path]) } : {}),
    },
    ...(actions[0] === 'delete' && planned === null ? { action_reason: 'delete_because_no_resource_config' } : {}),
  };
}

/** What is known of a value; unknown members of objects are left out. */
export function known(value: Value): Json {
  if (isUnknown(value)) return null;
  if (value instanceof Decimal) return Number(value.text);
  if (value instanceof Dynamic) return known(value.value);
  if (isList(value)) return value.map(known);
  if (!isObject(value)) return value as Json;
  const members = Object.entries(value).filter(([, member]) => !isUnknown(member));
  return Object.fromEntries(members.map(([key, member]) => [key, known(member)]));
}

function unknownIn(value: Value): Json {
  if (isUnknown(value)) return true;
  if (isList(value)) return value.map(unknownIn);
  if (!isObject(value)) return false;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]): [string, Json] => [key, unknownIn(member)])
      .filter(([, mark]) => mark !== false),
  );
}
