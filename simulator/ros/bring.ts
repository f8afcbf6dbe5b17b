import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { accountOf, inAccount } from '../alicloud/account';
import type { CloudObject, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes } from '../cloud/store';
import { fillPattern } from '../types/text';
import { patternValues, placeOf } from './place';
import type { StackResource } from './stack-resource';
import { rosType } from './type-of';
import type { RosType } from './types';

/** What a template says of one resource, evaluated. */
export interface Wanted {
  readonly logicalId: string;
  readonly type: string;
  readonly properties: JsonObject;
  readonly retained: boolean;
}

/** Brings a resource that ROS makes itself to what its template says: makes, changes or replaces it. */
export function bring(changes: Changes, stack: CloudObject, wanted: Wanted, before: StackResource | undefined): StackResource {
  const { logicalId, type, properties, retained } = wanted;
  const row = rosType(type);
  checkRequired(row, wanted);
  const place = placeOf(changes, stack, logicalId, properties);
  checkFixed(row, stack, wanted, before);
  const kept = before?.type === type && fixedNames(row, before.properties, properties).length === 0;
  row.check?.(properties, place, kept ? before.properties : undefined);
  if (before !== undefined && !kept && !before.retained) removeResource(changes, before);
  const ref = kept
    ? before.ref
    : fillPattern(row.id, patternValues(stack, logicalId, properties, `/${changes.next(`ros ${stack.id} ${logicalId}`)}`));
  const made = row.object?.(ref, properties, place) ?? { kind: type, id: ref, attributes: properties };
  const old = changes.get(made.kind, made.id);
  if (!kept && old !== undefined && old.owner !== stack.id) throw taken(logicalId, made);
  changes.put({
    ...(kept && old?.hidden !== undefined && { hidden: old.hidden }),
    region: stack.region,
    ...inAccount(accountOf(stack)),
    owner: stack.id,
    ...made,
    attributes: kept ? { ...old?.attributes, ...made.attributes } : made.attributes,
  });
  if (!kept) row.made?.(changes, ref, properties, place);
  return { type, ref, kind: made.kind, id: made.id, properties, retained };
}

export function checkRequired({ required }: RosType, { logicalId, type, properties }: Wanted): void {
  const missing = required.filter((name) => (properties[name] ?? '') === '');
  if (missing.length > 0)
    throw new ServiceError('StackValidationFailed', `${logicalId} (${type}): ${missing.join(', ')} is missing`, 'template_body');
}

/** The service replaces a resource only where the stack asks for it; otherwise it takes the whole update back. */
export function checkFixed(
  row: RosType,
  stack: CloudObject,
  { logicalId, type, properties }: Wanted,
  before: StackResource | undefined,
): void {
  const fixed = before?.type === type ? fixedNames(row, before.properties, properties) : [];
  if (fixed.length === 0 || stack.attributes['replacement_option'] === 'Enabled') return;
  throw new ServiceError(
    'ResourceReplacementDisabled',
    `${logicalId} (${type}): ${fixed.join(', ')} cannot be updated, and ReplacementOption is not Enabled`,
    'template_body',
  );
}

/** Properties that differ and cannot change in place. */
function fixedNames({ updatable }: RosType, before: JsonObject, now: JsonObject): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  return [...names].filter((name) => !updatable.includes(name) && canonical(before[name] ?? null) !== canonical(now[name] ?? null));
}

/** What leaves a template is removed; what is retained stays, and is nobody's from then on. */
export function leave(changes: Changes, resource: StackResource): void {
  if (resource.retained) letGo(changes, resource);
  else removeResource(changes, resource);
}

function letGo(changes: Changes, { kind, id }: StackResource): void {
  const object = changes.get(kind, id);
  if (object === undefined) return;
  const { owner: _, ...free } = object;
  changes.put(free);
}

function removeResource(changes: Changes, { type, ref, kind, id, properties }: StackResource): void {
  const row = rosType(type);
  const object = changes.get(kind, id);
  if (object === undefined) return;
  row.checkRemoval?.(object, properties, changes);
  changes.remove(kind, id);
  row.removed?.(changes, ref);
}

function taken(logicalId: string, { kind, id }: { kind: string; id: string }): ServiceError {
  return new ServiceError('AlreadyExists', `${logicalId}: ${kind} '${id}' exists already`);
}
