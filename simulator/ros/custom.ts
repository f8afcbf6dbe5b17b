import { rosUpdatable } from '@lakewright/provider-knowledge/ros';
import type { JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { View } from '../cloud/store';
import { textOf, type RosType } from './types';

/** Whether a function makes what is of a type: `ALIYUN::ROS::CustomResource` and everything under `Custom::`. */
const isCustom = (type: string): boolean => type === 'ALIYUN::ROS::CustomResource' || type.startsWith('Custom::');

/** A custom type of a function whose code nobody has here: it answers an id and its own parameters. */
export function customType(type: string): RosType | undefined {
  if (!isCustom(type)) return undefined;
  return {
    required: ['ServiceToken'],
    updatable: rosUpdatable('ALIYUN::ROS::CustomResource'),
    id: '{uuid}',
    check: (properties, { cloud }) => checkFunction(type, properties, cloud),
    // The function is told of the removal as well.
    checkRemoval: (_object, properties, cloud) => checkFunction(type, properties, cloud),
    attributes: (id, properties) => {
      const parameters = Object.entries(parametersOf(properties)).map(([name, value]) => [name, textOf(value)]);
      const data = { Id: id, Name: id, ...Object.fromEntries(parameters) };
      return { ...data, Outputs: data };
    },
  };
}

/** What the function is told. */
export const parametersOf = ({ Parameters: parameters }: JsonObject): JsonObject => (parameters ?? {}) as JsonObject;

/** Name of the function that a custom resource is made by. */
const functionName = ({ ServiceToken: token }: JsonObject): string | undefined =>
  /^acs:fc:[^:]*:[^:]*:functions\/([^/]+)/.exec(textOf(token))?.[1];

/** Throws where the function is not there. */
export function checkFunction(type: string, properties: JsonObject, cloud: View): void {
  const name = functionName(properties);
  if (name !== undefined && cloud.get('alicloud_fcv3_function', name) !== undefined) return;
  const token = textOf(properties['ServiceToken']);
  throw new ServiceError('InvalidServiceToken', `the ServiceToken '${token}' of a ${type} names no function that is there`);
}

/** Whether the resource of a stack is made by the function. */
export const isMadeBy = (properties: JsonObject, name: string): boolean => functionName(properties) === name;
