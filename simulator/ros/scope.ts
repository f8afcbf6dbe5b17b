import { accountOf } from '../alicloud/account';
import type { CloudObject, Json, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Changes } from '../cloud/store';
import type { Scope } from './evaluate';
import { placeOf } from './place';
import type { StackResource } from './stack-resource';
import { parameterValues, type Template } from './template';
import { rosType } from './type-of';
import { textOf } from './types';

/** What expressions of a template may ask for while a stack is changed; `made` says what is there by then. */
export function scopeOf(
  changes: Changes,
  stack: CloudObject,
  template: Template,
  given: Readonly<Record<string, string>>,
  made: (logicalId: string) => StackResource | undefined,
): Scope {
  return {
    template,
    parameters: parameterValues(template, given),
    pseudo: {
      'ALIYUN::Region': stack.region,
      'ALIYUN::StackId': stack.id,
      'ALIYUN::StackName': textOf(stack.attributes['stack_name']),
      'ALIYUN::TenantId': accountOf(stack),
      'ALIYUN::NoValue': '',
    },
    ref: (logicalId) => made(logicalId)?.ref,
    attribute: (logicalId, name) => attributeOf(changes, stack, logicalId, made(logicalId), name),
  };
}

function attributeOf(changes: Changes, stack: CloudObject, logicalId: string, resource: StackResource | undefined, name: string): Json {
  if (resource === undefined)
    throw new ServiceError('InvalidTemplateReference', `Fn::GetAtt names '${logicalId}', which is not there`, 'template_body');
  const values = valuesOf(changes, stack, logicalId, resource);
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

/** What a function answered is an attribute each, and all of it together `Outputs`. */
function valuesOf(changes: Changes, stack: CloudObject, logicalId: string, { type, ref, properties, data }: StackResource): JsonObject {
  if (data !== undefined) return { ...data, Outputs: data };
  return rosType(type).attributes(ref, properties, placeOf(changes, stack, logicalId, properties));
}
