import { type Json, at, isObject, textAt } from '../api/json';

export const REQUEST_TYPES = ['Create', 'Update', 'Delete'] as const;
export type RequestType = (typeof REQUEST_TYPES)[number];

/**
 * What ROS sends for a custom resource; values of properties are as the template wrote them, numbers usually as text.
 */
export interface RosRequest {
  /** Undefined: something else that wants an answer all the same. */
  readonly requestType: RequestType | undefined;
  /** For example `Custom::SparkQueue`. */
  readonly resourceType: string;
  readonly logicalResourceId: string;
  /** Absent on Create, and on the Delete after a Create that was never answered. */
  readonly physicalResourceId?: string;
  readonly stackId: string;
  readonly requestId: string;
  readonly regionId?: string;
  /** Id of the account whose stack it is. */
  readonly account?: string;
  /** Presigned and therefore secret, most promising first: the public URL, then the one inside the cloud. */
  readonly responseUrls: readonly string[];
  readonly properties: Readonly<Record<string, Json>>;
  /** On Update: what the properties were. */
  readonly oldProperties: Readonly<Record<string, Json>>;
}

/**
 * Reads an event as a request of ROS; undefined when it is not one, that is when it has nobody to answer to.
 * Everything else is read leniently: a request that can be answered must be answered, and complaining is the kinds'
 * job.
 */
export function rosRequest(event: Json): RosRequest | undefined {
  const requestType = REQUEST_TYPES.find((type) => type === textAt(event, 'RequestType'));
  // The documentation calls the inner one by both names.
  const urls = ['ResponseURL', 'InnerResponseURL', 'IntranetResponseURL'].map((name) => textAt(event, name));
  const responseUrls = [...new Set(urls.filter((url) => url !== undefined && url !== ''))] as string[];
  if (responseUrls.length === 0) return undefined;
  const physicalResourceId = textAt(event, 'PhysicalResourceId');
  const regionId = textAt(event, 'RegionId');
  const account = textAt(event, 'ResourceOwnerId');
  return {
    requestType,
    resourceType: textAt(event, 'ResourceType') ?? '',
    logicalResourceId: textAt(event, 'LogicalResourceId') ?? '',
    stackId: textAt(event, 'StackId') ?? '',
    requestId: textAt(event, 'RequestId') ?? '',
    responseUrls,
    properties: objectAt(event, 'ResourceProperties'),
    oldProperties: objectAt(event, 'OldResourceProperties'),
    ...(physicalResourceId === undefined || physicalResourceId === '' ? {} : { physicalResourceId }),
    ...(regionId === undefined ? {} : { regionId }),
    ...(account === undefined ? {} : { account }),
  };
}

function objectAt(event: Json, name: string): Readonly<Record<string, Json>> {
  const value = at(event, name);
  return isObject(value) ? value : {};
}
