import { plannerOf } from '@lakewright/provider-knowledge/planning/planner';
import type { ObjectValue } from '@lakewright/provider-knowledge/planning/value';
import type { Change, HeldResource, Json, JsonObject } from '../../plan';
import type { Planned } from './planned';
import { described, known, unknownIn } from './to-json';

/** What is planned, as an entry of `resource_changes` of Terraform's plan JSON. */
export function toChange(stack: string, one: Planned): Change {
  const { address, type, name, actions, prior, planned, replace, reason, movedFrom, importing } = one;
  const side = (value: ObjectValue | null, from: string): JsonObject | null =>
    value === null ? null : (known(described(value, stack, from)) as JsonObject);
  const was = movedFrom ?? address;
  return {
    stack,
    address,
    mode: 'managed',
    type,
    name,
    ...(movedFrom === undefined ? {} : { previous_address: movedFrom }),
    ...(reason === undefined ? {} : { action_reason: reason }),
    change: {
      actions,
      before: importing === undefined || actions[0] !== 'no-op' ? side(prior, was) : side(planned, was),
      after: side(planned, was),
      after_unknown: planned === null ? false : unknownIn(planned),
      before_sensitive: prior === null ? false : sensitiveIn(type),
      after_sensitive: planned === null ? false : sensitiveIn(type),
      ...(replace.length > 0 ? { replace_paths: replace } : {}),
      ...(importing === undefined ? {} : { importing: { id: importing } }),
    },
  };
}

/** What is there, as a state holds it. */
export function toHeld(address: string, attributes: ObjectValue): HeldResource {
  const [type = '', name = ''] = address.split('.');
  return {
    address,
    type,
    name,
    attributes: known(attributes) as JsonObject,
    sensitive: sensitiveIn(type),
    tainted: false,
    dependencies: [],
  };
}

const marks = new Map<string, Json>();

/** `true` for every attribute that the provider marks. */
function sensitiveIn(type: string): Json {
  let found = marks.get(type);
  if (found === undefined) {
    const attributes = plannerOf(type)?.model?.block.attributes ?? [];
    const sensitive = attributes.filter(({ printed }) => printed?.sensitive === true).map(({ name }) => [name, true] as const);
    marks.set(type, (found = sensitive.length === 0 ? false : Object.fromEntries(sensitive)));
  }
  return found;
}
