import type { Change, JsonObject } from '../../../plan';
import { change } from './made';

interface TemplateParts {
  readonly Parameters?: JsonObject;
  readonly Conditions?: JsonObject;
  readonly Mappings?: JsonObject;
  readonly Resources: JsonObject;
}

/** Attributes of an `alicloud_ros_stack` with a template and values of its parameters. */
export const rosStack = (template: TemplateParts, values: Readonly<Record<string, string>> = {}, more: JsonObject = {}): JsonObject => ({
  stack_name: 'risk-spark',
  template_body: JSON.stringify({ ROSTemplateFormatVersion: '2015-09-01', ...template }),
  parameters: Object.entries(values).map(([parameter_key, parameter_value]) => ({ parameter_key, parameter_value })),
  ...more,
});

export const STACK = 'alicloud_ros_stack.Spark';

/** An update of a ROS stack from one template to another. */
export const templateUpdate = (before: JsonObject, after: JsonObject, body: Partial<Change['change']> = {}): Change =>
  change(STACK, 'update', { before, after, ...body });

/** A workspace as the constructs write it. */
export const workspace = (properties: JsonObject = {}, more: JsonObject = { DeletionPolicy: 'Retain' }): JsonObject => ({
  Workspace: {
    Type: 'ALIYUN::EMR::SparkWorkspace',
    Properties: { WorkspaceName: { Ref: 'Name' }, ResourceSpec: { Cu: { Ref: 'Cu' } }, OssBucket: 'oss://lake/', ...properties },
    ...more,
  },
});

export const PARAMETERS: JsonObject = { Name: { Type: 'String' }, Cu: { Type: 'Number' } };
export const VALUES = { Name: 'risk', Cu: '80' } as const;
