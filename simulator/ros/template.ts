import type { Json, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';

export interface TemplateParameter {
  readonly Type?: string;
  readonly Default?: Json;
  readonly NoEcho?: boolean | string;
  readonly AllowedValues?: readonly Json[];
}

export interface TemplateResource {
  readonly Type: string;
  readonly Properties?: JsonObject;
  readonly DependsOn?: string | readonly string[];
  readonly Condition?: string;
  readonly DeletionPolicy?: string;
}

/** A template as far as it is run. */
export interface Template {
  readonly Parameters: Readonly<Record<string, TemplateParameter>>;
  readonly Conditions: Readonly<Record<string, Json>>;
  readonly Mappings: JsonObject;
  readonly Resources: Readonly<Record<string, TemplateResource>>;
}

/** As somebody wrote it: sections may be missing. */
interface Written extends Partial<Template> {
  readonly ROSTemplateFormatVersion?: unknown;
}

const FORMAT = '2015-09-01';

/** Reads a template; refuses what the service refuses before it makes anything. */
export function parseTemplate(text: Json | undefined): Template {
  const raw = parse(text);
  if (raw.ROSTemplateFormatVersion !== FORMAT) throw invalid(`ROSTemplateFormatVersion must be '${FORMAT}'`);
  const template: Template = {
    Parameters: raw.Parameters ?? {},
    Conditions: raw.Conditions ?? {},
    Mappings: raw.Mappings ?? {},
    Resources: raw.Resources ?? {},
  };
  for (const [id, { Type: type }] of Object.entries(template.Resources))
    if (typeof type !== 'string') throw invalid(`the resource ${id} has no Type`);
  return template;
}

/** The template of a stack that may be broken or unset; undefined then. */
export function templateOf(text: Json | undefined): Template | undefined {
  try {
    return parseTemplate(text);
  } catch {
    return undefined;
  }
}

/** Whether the service masks the parameter's value. */
export function isMasked({ NoEcho: noEcho }: TemplateParameter): boolean {
  return noEcho === true || noEcho === 'true';
}

/** Values of all parameters: given, else default. Refuses missing and unknown ones. */
export function parameterValues(template: Template, given: Readonly<Record<string, string>>): Record<string, Json> {
  const unknown = Object.keys(given).filter((name) => !(name in template.Parameters) && !name.startsWith('ALIYUN::'));
  if (unknown.length > 0)
    throw new ServiceError('UnknownUserParameter', `the template has no parameter ${unknown.join(', ')}`, 'parameters');
  const missing = Object.entries(template.Parameters).filter(([name, { Default: fallback }]) => !(name in given) && fallback === undefined);
  if (missing.length > 0)
    throw new ServiceError(
      'MissingParameters',
      `no value for the template parameter ${missing.map(([name]) => name).join(', ')}`,
      'parameters',
    );
  return Object.fromEntries(Object.entries(template.Parameters).map(([name, parameter]) => [name, valueOf(name, parameter, given[name])]));
}

function valueOf(
  name: string,
  { Type: type, Default: fallback, AllowedValues: allowed }: TemplateParameter,
  given: string | undefined,
): Json {
  const value = given ?? fallback ?? null;
  if (allowed !== undefined && !allowed.map(String).includes(String(value)))
    throw new ServiceError('StackValidationFailed', `${name} must be one of ${allowed.map(String).join(', ')}`, 'parameters');
  if (type !== 'Number') return value;
  if (!Number.isFinite(Number(value)))
    throw new ServiceError('StackValidationFailed', `${name} is not a number: '${String(value)}'`, 'parameters');
  return Number(value);
}

function parse(text: Json | undefined): Written {
  try {
    const raw = JSON.parse(String(text)) as unknown;
    if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return raw;
  } catch {
    // Said below: the service does not tell the two apart.
  }
  throw invalid('the template body is not a JSON object');
}

function invalid(message: string): ServiceError {
  return new ServiceError('InvalidTemplate', message, 'template_body');
}
