import type { Surroundings } from '../../../constructs/core/surroundings';
import type { SparkWorkspaceProps } from '../../../constructs/spark/options';
import { SparkWorkspace } from '../../../constructs/spark/workspace';
import { existingLake } from '../../support/existing-lake';
import type { StackDocument } from '../../support/stack-document';
import { refusal, synth } from '../../support/synth';

export const BASE = {
  name: 'acme-dev-risk',
  stackName: 'acme-dev-risk-spark',
  roleName: 'acme-dev-risk-spark',
  quota: '400 CU',
  lake: existingLake(),
} as const;
export const ADMIN = {
  serviceToken: 'acs:fc:cn-hangzhou:1234567890123456:functions/spark-admin',
  functionName: 'spark-admin',
  roleName: 'spark-admin',
} as const;
export type Options = Partial<SparkWorkspaceProps>;

/** A stack with one workspace named `Spark`. */
export const built = (options: Options = {}, surroundings?: Partial<Surroundings>) =>
  synth((stack) => void new SparkWorkspace(stack, 'Spark', { ...BASE, ...options }), surroundings);

/** The message with which it is refused. */
export const refused = (options: Options, surroundings?: Partial<Surroundings>): string =>
  refusal((stack) => void new SparkWorkspace(stack, 'Spark', { ...BASE, ...options }), surroundings);

interface TemplateResource {
  readonly Type: string;
  readonly DependsOn?: readonly string[];
  readonly DeletionPolicy?: string;
  readonly Properties: Readonly<Record<string, unknown>>;
}

/** What ROS gets to see of the one workspace in a stack. */
export function rosOf(document: StackDocument): {
  readonly parameters: Record<string, string>;
  readonly resources: Record<string, TemplateResource>;
} {
  const stack = document.resource('alicloud_ros_stack') as {
    parameters: readonly { parameter_key: string; parameter_value: string }[];
  };
  const template = JSON.parse(document.rosTemplate) as { Resources: Record<string, TemplateResource> };
  return {
    parameters: Object.fromEntries(stack.parameters.map((each) => [each.parameter_key, each.parameter_value])),
    resources: template.Resources,
  };
}

/** Properties of an object that the admin function manages. */
export const parametersOf = (document: StackDocument, id: string): unknown => rosOf(document).resources[id]?.Properties['Parameters'];
