import type { OnRemoval } from '../../domain/model';
import { plainText } from '../../domain/text/literal';
import { DIGITS, digest, escapeInterpolation, stableJson } from './template-digest';
import { compare } from '../../domain/text/compare';

/** A template parameter and its value; numbers are written as strings, as the service answers them. */
export interface RosParameter {
  readonly type: 'String' | 'Number';
  readonly value: string;
  readonly description?: string;
}

/** One resource of a ROS template. */
export interface RosResource {
  /** For example `ALIYUN::EMR::SparkWorkspace`. */
  readonly type: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly dependsOn?: readonly string[];
  /** Deleted with the stack even where data is retained, because it holds none. @default false */
  readonly disposable?: boolean;
  /** Stays in the cloud when it leaves the template, as another stack takes it over. @default false */
  readonly leaving?: boolean;
}

/** A value handed back to Terraform: the OOS parameter it is stored in, and the ROS expression. */
export interface RosOutput {
  readonly parameterName: string;
  readonly value: unknown;
}

/** What a ROS stack is made of before it is written as a template. */
export interface RosParts {
  readonly description: string;
  readonly parameters: Readonly<Record<string, RosParameter>>;
  readonly resources: Readonly<Record<string, RosResource>>;
  readonly outputs: Readonly<Record<string, RosOutput>>;
}

/** A value in a template that Terraform puts in: an expression that gives JSON. */
export class PutIn {
  constructor(readonly expression: string) {}

  /** A text that nobody can write, in whose place the expression goes; what is inserted is no JSON itself. */
  toJSON(): string {
    return `\u0001${this.expression}\u0001`;
  }
}

const PLACES = /"\\u0001(.*?)\\u0001"/g;

/** Template text and the complete parameter list. A parameter that is left out would show as a difference in every plan. */
export interface RosTemplate {
  readonly body: string;
  /** In Terraform's spelling: they are written lazily, past the generated classes that would translate. */
  readonly parameters: readonly { readonly parameter_key: string; readonly parameter_value: string }[];
}

const FORMAT = '2015-09-01';
/** Parameter that changes with the template. */
export const DIGEST = 'TemplateDigest';
/** Logical id of the resource that hands a value back. */
export const outputId = (key: string): string => `Output${key}`;

/**
 * Writes the template; its digest is a parameter because the provider sends no change of the template alone.
 * @param local where the body lies for Terraform if it puts something in: it then makes the digest, of what is really sent
 */
export function renderTemplate(parts: RosParts, onRemoval: OnRemoval, local?: string): RosTemplate {
  const template = {
    ROSTemplateFormatVersion: FORMAT,
    Description: parts.description,
    Parameters: Object.fromEntries([
      ...Object.entries(parts.parameters).map(([name, { type, description }]) => [
        name,
        { Type: type, ...(description === undefined ? {} : { Description: description }) },
      ]),
      [DIGEST, { Type: 'String', Description: 'Changes with the template, so that every change of it is sent' }],
    ]),
    Resources: Object.fromEntries([
      ...Object.entries(parts.resources).map(([id, resource]) => [id, renderResource(resource, onRemoval)]),
      ...Object.entries(parts.outputs).map(([key, output]) => [outputId(key), renderOutput(output)]),
    ]),
  };
  const text = stableJson(template);
  const body = escapeInterpolation(text).replaceAll(PLACES, (_place, expression: string) => `\${${expression}}`);
  const values = {
    ...Object.fromEntries(Object.entries(parts.parameters).map(([name, { value }]) => [name, value])),
    [DIGEST]: local ? `\${substr(sha256(${local}), 0, ${DIGITS})}` : digest(plainText(text)),
  };
  return {
    body,
    parameters: Object.entries(values)
      .sort(([a], [b]) => compare(a, b))
      .map(([key, value]) => ({ parameter_key: key, parameter_value: value })),
  };
}

function renderResource(resource: RosResource, onRemoval: OnRemoval): object {
  return {
    Type: resource.type,
    Properties: resource.properties,
    ...(resource.dependsOn ? { DependsOn: resource.dependsOn } : {}),
    ...(resource.leaving || (onRemoval === 'retain' && !resource.disposable) ? { DeletionPolicy: 'Retain' } : {}),
  };
}

function renderOutput({ parameterName, value }: RosOutput): object {
  return { Type: 'ALIYUN::OOS::Parameter', Properties: { Name: parameterName, Type: 'String', Value: value } };
}
