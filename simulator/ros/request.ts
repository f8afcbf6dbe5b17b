import { accountOf } from '../alicloud/account';
import type { CloudObject, JsonObject } from '../cloud/object';
import type { Changes } from '../cloud/store';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { checkFixed, checkRequired, type Wanted } from './bring';
import { checkFunction, parametersOf } from './custom';
import type { StackResource } from './stack-resource';
import { rosType } from './type-of';

/** What ROS asks the function for that makes a resource. */
export interface FunctionRequest {
  readonly logicalId: string;
  /** What the resource is to be; of a removal, what it is. */
  readonly wanted: Wanted;
  /** The event as the function gets it. */
  readonly event: JsonObject;
}

type RequestType = 'Create' | 'Update' | 'Delete';

/** What has to be asked so that the resource is as its template says; undefined where nothing of it changed. Throws a ServiceError for what ROS refuses itself. */
export function bringRequest(
  changes: Changes,
  stack: CloudObject,
  wanted: Wanted,
  before: StackResource | undefined,
): FunctionRequest | undefined {
  const row = rosType(wanted.type);
  checkRequired(row, wanted);
  checkFixed(row, stack, wanted, before);
  if (before === undefined) return requestOf(changes, stack, 'Create', wanted);
  if (canonical(before.properties) === canonical(wanted.properties)) return undefined;
  return requestOf(changes, stack, 'Update', wanted, before);
}

/** How a resource is removed. @param ref absent after a creation that answered no id */
export function removalRequest(
  changes: Changes,
  stack: CloudObject,
  logicalId: string,
  { type, properties, ref }: Pick<StackResource, 'type' | 'properties'> & { readonly ref?: string },
): FunctionRequest {
  return requestOf(changes, stack, 'Delete', { logicalId, type, properties, retained: false }, ref === undefined ? undefined : { ref });
}

function requestOf(
  changes: Changes,
  stack: CloudObject,
  what: RequestType,
  wanted: Wanted,
  known?: { readonly ref: string; readonly properties?: JsonObject },
): FunctionRequest {
  const { logicalId, type, properties } = wanted;
  checkFunction(type, properties, changes);
  const event = {
    RequestType: what,
    ResourceType: type,
    LogicalResourceId: logicalId,
    StackId: stack.id,
    StackName: String(stack.attributes['stack_name']),
    RequestId: `${stack.id}-${changes.next(`asked ${stack.id}`)}`,
    RegionId: stack.region,
    ResourceOwnerId: accountOf(stack),
    ResourceProperties: parametersOf(properties),
    ...(known === undefined ? {} : { PhysicalResourceId: known.ref }),
    ...(known?.properties === undefined ? {} : { OldResourceProperties: parametersOf(known.properties) }),
  };
  return { logicalId, wanted, event };
}
