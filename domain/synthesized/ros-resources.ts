import { type ResourceBody, blocks } from './stack-document';

/** A resource inside a ROS stack, with references to parameters replaced by their values. */
export interface RosResource {
  readonly logicalId: string;
  /** For example `ALIYUN::EMR::SparkWorkspace`. */
  readonly type: string;
  readonly properties: ResourceBody;
}

interface Template {
  readonly Resources?: Readonly<Record<string, { readonly Type: string; readonly Properties?: ResourceBody }>>;
}

/** What the template of an `alicloud_ros_stack` makes. An unreadable template makes nothing that could be told. */
export function rosResources(stack: ResourceBody): RosResource[] {
  const values = new Map(
    blocks(stack['parameters']).map((parameter) => [String(parameter['parameter_key']), parameter['parameter_value']]),
  );
  const template = parse(stack['template_body']);
  return Object.entries(template.Resources ?? {}).map(([logicalId, { Type, Properties = {} }]) => ({
    logicalId,
    type: Type,
    properties: fill(Properties, values) as ResourceBody,
  }));
}

/** What Terraform puts in; a doubled dollar is ROS's own. */
const PUT_IN = /(?<!\$)\$\{[^}]*\}/g;

function parse(body: unknown): Template {
  if (typeof body !== 'string') return {};
  try {
    return JSON.parse(body.replaceAll(PUT_IN, 'null')) as Template;
  } catch {
    return {};
  }
}

/** Replaces `{ Ref: parameter }` by the parameter's value; other expressions stay as they are. */
function fill(value: unknown, values: ReadonlyMap<string, unknown>): unknown {
  if (Array.isArray(value)) return value.map((inner) => fill(inner, values));
  if (value === null || typeof value !== 'object') return value;
  const { Ref: name } = value as { Ref?: unknown };
  if (typeof name === 'string' && values.has(name)) return values.get(name);
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fill(inner, values)]));
}
