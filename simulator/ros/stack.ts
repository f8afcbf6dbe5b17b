import type { CloudObject, Json, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes } from '../cloud/store';
import { accountOf, inAccount } from '../alicloud/account';
import { fillPattern } from '../types/text';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { customType } from './custom';
import { evaluate, holds, type Scope } from './evaluate';
import { creationOrder } from './order';
import { SERVICES } from './services';
import { parameterValues, type Template } from './template';
import { textOf, type Place, type RosType } from './types';

/** A resource of a stack that is there. A type, as an interface is not known to be JSON. */
export type StackResource = {
  readonly type: string;
  /** What `Ref` gives. */
  readonly ref: string;
  readonly kind: string;
  readonly id: string;
  readonly properties: JsonObject;
  readonly retained: boolean;
  /** It was there before, let go of by another stack, and outlives a creation that fails. */
  readonly found?: boolean;
};

export type StackResources = Readonly<Record<string, StackResource>>;

function rosType(type: string): RosType {
  const found = (Object.hasOwn(SERVICES, type) ? SERVICES[type] : undefined) ?? customType(type);
  if (found === undefined)
    throw new ServiceError('StackValidationFailed', `the simulated service knows no resource type ${type}`, 'template_body');
  return found;
}

/** Brings the objects of a stack to what its template says: makes, changes, replaces and removes. Answers what is there afterwards. */
export function deploy(
  changes: Changes,
  stack: CloudObject,
  template: Template,
  given: Readonly<Record<string, string>>,
  before: StackResources,
): StackResources {
  const parameters = parameterValues(template, given);
  const now: Record<string, StackResource> = {};
  const scope: Scope = {
    template,
    parameters,
    pseudo: {
      'ALIYUN::Region': stack.region,
      'ALIYUN::StackId': stack.id,
      'ALIYUN::StackName': textOf(stack.attributes['stack_name']),
      'ALIYUN::TenantId': accountOf(stack),
      'ALIYUN::NoValue': '',
    },
    ref: (logicalId) => now[logicalId]?.ref,
    attribute: (logicalId, name) => attributeOf(changes, stack, logicalId, now[logicalId], name),
  };
  for (const logicalId of creationOrder(template)) {
    const resource = template.Resources[logicalId];
    if (resource === undefined || (resource.Condition !== undefined && !holds(resource.Condition, scope))) continue;
    const properties = evaluate(resource.Properties ?? {}, scope) as JsonObject;
    now[logicalId] = bring(changes, stack, logicalId, resource.Type, properties, resource.DeletionPolicy === 'Retain', before[logicalId]);
  }
  const dropped = Object.entries(before)
    .filter(([logicalId]) => !(logicalId in now))
    .reverse();
  for (const [, gone] of dropped) leave(changes, gone);
  return now;
}

/** Removes what a stack made, last things first; what is retained stays. */
export function undeploy(changes: Changes, resources: StackResources): void {
  for (const resource of Object.values(resources).reverse()) leave(changes, resource);
}

/** What leaves a template is removed; what is retained stays, and is nobody's from then on. */
function leave(changes: Changes, resource: StackResource): void {
  if (resource.retained) letGo(changes, resource);
  else removeResource(changes, resource);
}

function letGo(changes: Changes, { kind, id }: StackResource): void {
  const object = changes.get(kind, id);
  if (object === undefined) return;
  const { owner: _, ...free } = object;
  changes.put(free);
}

/** Takes back what a creation made that failed at one of its resources: that one, and what comes after it, never was. */
export function takeBack(changes: Changes, resources: StackResources, failed: string): void {
  const made = Object.entries(resources);
  const at = made.findIndex(([logicalId]) => logicalId === failed);
  made.reverse().forEach(([, resource], index) => {
    const never = at >= 0 && made.length - 1 - index >= at;
    leave(changes, { ...resource, retained: resource.found ?? (!never && resource.retained) });
  });
}

function bring(
  changes: Changes,
  stack: CloudObject,
  logicalId: string,
  type: string,
  properties: JsonObject,
  retained: boolean,
  before: StackResource | undefined,
): StackResource {
  const row = rosType(type);
  const missing = row.required.filter((name) => (properties[name] ?? '') === '');
  if (missing.length > 0)
    throw new ServiceError('StackValidationFailed', `${logicalId} (${type}): ${missing.join(', ')} is missing`, 'template_body');
  const place = placeOf(changes, stack, logicalId, properties);
  const fixed = before?.type === type ? fixedNames(row, before.properties, properties) : [];
  if (fixed.length > 0 && stack.attributes['replacement_option'] !== 'Enabled') throw replacementRefused(logicalId, type, fixed);
  const kept = before?.type === type && fixed.length === 0;
  row.check?.(properties, place, kept ? before.properties : undefined);
  if (before !== undefined && !kept && !before.retained) removeResource(changes, before);
  const ref = kept
    ? before.ref
    : fillPattern(row.id, patternValues(stack, logicalId, properties, `/${changes.next(`ros ${stack.id} ${logicalId}`)}`));
  const made = row.object?.(ref, properties, place) ?? { kind: type, id: ref, attributes: properties };
  const old = changes.get(made.kind, made.id);
  // What a function or an earlier stack left behind may be there; what Terraform or another stack owns is taken.
  if (!kept && old !== undefined && (old.owner ?? stack.id) !== stack.id) throw taken(logicalId, made);
  if (!kept && old !== undefined && old.owner === undefined && !type.startsWith('Custom::')) throw taken(logicalId, made);
  changes.put({
    region: stack.region,
    ...inAccount(accountOf(stack)),
    owner: stack.id,
    ...made,
    attributes: kept ? { ...old?.attributes, ...made.attributes } : made.attributes,
  });
  if (!kept) row.made?.(changes, ref, properties, place);
  return { type, ref, kind: made.kind, id: made.id, properties, retained, ...(!kept && old !== undefined ? { found: true } : {}) };
}

function taken(logicalId: string, { kind, id }: { kind: string; id: string }): ServiceError {
  return new ServiceError('AlreadyExists', `${logicalId}: ${kind} '${id}' exists already`);
}

/** The service replaces a resource only where the stack asks for it; otherwise it takes the whole update back. */
function replacementRefused(logicalId: string, type: string, fixed: readonly string[]): ServiceError {
  return new ServiceError(
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

function removeResource(changes: Changes, resource: StackResource): void {
  const { type, ref, kind, id, properties } = resource;
  const row = rosType(type);
  const object = changes.get(kind, id);
  if (object === undefined) return;
  row.checkRemoval?.(object, properties, changes);
  if (row.stays?.(id) === true) letGo(changes, resource);
  else changes.remove(kind, id);
  row.removed?.(changes, ref);
}

function attributeOf(changes: Changes, stack: CloudObject, logicalId: string, resource: StackResource | undefined, name: string): Json {
  if (resource === undefined)
    throw new ServiceError('InvalidTemplateReference', `Fn::GetAtt names '${logicalId}', which is not there`, 'template_body');
  const values = rosType(resource.type).attributes(
    resource.ref,
    resource.properties,
    placeOf(changes, stack, logicalId, resource.properties),
  );
  const value = name
    .split('.')
    .reduce<Json | undefined>((at, step) => (typeof at === 'object' && at !== null ? (at as JsonObject)[step] : undefined), values);
  if (value === undefined)
    throw new ServiceError(
      'InvalidTemplateAttribute',
      `the referenced attribute (${logicalId} ${name}) is incorrect; ${resource.type} has ${Object.keys(values).join(', ')}`,
      'template_body',
    );
  return value;
}

function placeOf(changes: Changes, stack: CloudObject, logicalId: string, properties: JsonObject): Place {
  return {
    region: stack.region,
    account: accountOf(stack),
    stackId: stack.id,
    cloud: changes,
    fill: (pattern) => fillPattern(pattern, patternValues(stack, logicalId, properties, '')),
  };
}

function patternValues(stack: CloudObject, logicalId: string, properties: JsonObject, suffix: string) {
  return {
    seed: `${stack.id}/${logicalId}${suffix}`,
    region: stack.region,
    account: accountOf(stack),
    attribute: (name: string) => textOf(properties[name]),
  };
}
