import type { Json, JsonObject } from '../cloud/object';
import { ServiceError } from '../cloud/service-error';
import type { Template } from './template';

/** What expressions of a template may ask for. */
export interface Scope {
  readonly template: Template;
  readonly parameters: Readonly<Record<string, Json>>;
  /** Values of `ALIYUN::Region` and its like. */
  readonly pseudo: Readonly<Record<string, string>>;
  /** Id of a resource that was made before. */
  ref(logicalId: string): Json | undefined;
  attribute(logicalId: string, name: string): Json;
}

type Call = (argument: Json, scope: Scope) => Json;

/** Evaluates every expression inside a value. */
export function evaluate(value: Json, scope: Scope): Json {
  if (Array.isArray(value)) return value.map((item: Json) => evaluate(item, scope));
  if (typeof value !== 'object' || value === null) return value;
  const [[name, argument] = ['', null], ...more] = Object.entries(value as JsonObject);
  const call = more.length === 0 && Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  if (call !== undefined) return call(argument, scope);
  if (more.length === 0 && name.startsWith('Fn::'))
    throw new ServiceError('InvalidTemplate', `the simulated service does not run ${name}`, 'template_body');
  return Object.fromEntries(Object.entries(value as JsonObject).map(([key, item]) => [key, evaluate(item, scope)]));
}

const CALLS: Readonly<Record<string, Call>> = {
  Ref: (name, scope) => reference(String(name), scope),
  'Fn::GetAtt': (argument, scope) => {
    const [id = '', ...rest] = texts(argument, scope);
    return scope.attribute(id, rest.join('.'));
  },
  'Fn::Join': (argument, scope) => {
    const [separator, items] = list(argument);
    return list(evaluate(items ?? [], scope))
      .map(text)
      .join(text(evaluate(separator ?? '', scope)));
  },
  'Fn::Sub': (argument, scope) => substitute(argument, scope),
  'Fn::Select': (argument, scope) => {
    const [index, items] = list(argument).map((item) => evaluate(item, scope));
    return typeof items === 'object' && items !== null && !Array.isArray(items)
      ? ((items as JsonObject)[text(index ?? '')] ?? null)
      : (list(items ?? [])[Number(index)] ?? null);
  },
  'Fn::Split': (argument, scope) => {
    const [separator = '', whole = ''] = texts(argument, scope);
    return whole.split(separator);
  },
  'Fn::FindInMap': (argument, scope) => {
    const [map = '', key = '', name = ''] = texts(argument, scope);
    return ((scope.template.Mappings[map] as JsonObject | undefined)?.[key] as JsonObject | undefined)?.[name] ?? null;
  },
  'Fn::Base64Encode': (argument, scope) => Buffer.from(text(evaluate(argument, scope))).toString('base64'),
  'Fn::Length': (argument, scope) => list(evaluate(argument, scope)).length,
  'Fn::If': (argument, scope) => {
    const [name, yes, no] = list(argument);
    return evaluate((holds(text(name ?? ''), scope) ? yes : no) ?? null, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [a, b] = texts(argument, scope);
    return a === b;
  },
  'Fn::Not': (argument, scope) => !truth(list(argument)[0] ?? argument, scope),
  'Fn::And': (argument, scope) => list(argument).every((item) => truth(item, scope)),
  'Fn::Or': (argument, scope) => list(argument).some((item) => truth(item, scope)),
};

/** Whether a condition of the template holds. */
export function holds(name: string, scope: Scope): boolean {
  const condition = scope.template.Conditions[name];
  if (condition === undefined) throw new ServiceError('InvalidTemplate', `there is no condition ${name}`, 'template_body');
  return truth(condition, scope);
}

function truth(value: Json, scope: Scope): boolean {
  return typeof value === 'string' && value in scope.template.Conditions ? holds(value, scope) : evaluate(value, scope) === true;
}

function reference(name: string, scope: Scope): Json {
  if (Object.hasOwn(scope.pseudo, name)) return scope.pseudo[name] ?? '';
  if (Object.hasOwn(scope.parameters, name)) return scope.parameters[name] ?? null;
  const id = scope.ref(name);
  if (id === undefined)
    throw new ServiceError(
      'InvalidTemplateReference',
      `the specified reference '${name}' is neither a parameter nor a resource`,
      'template_body',
    );
  return id;
}

/** `${Name}` and `${Resource.Attribute}` inside a text; `${!Name}` stays a text. */
function substitute(argument: Json, scope: Scope): string {
  const [pattern, own] = Array.isArray(argument) ? [argument[0] as Json, argument[1] as Json] : [argument, null];
  const values = (own === null || own === undefined ? {} : evaluate(own, scope)) as JsonObject;
  return text(pattern).replace(/\$\{(!?)([^}]+)\}/g, (_whole, literal: string, name: string) => {
    if (literal !== '') return `\${${name}}`;
    if (Object.hasOwn(values, name)) return text(values[name] ?? '');
    const [id = '', ...path] = name.split('.');
    return text(path.length > 0 ? scope.attribute(id, path.join('.')) : reference(name, scope));
  });
}

function list(value: Json): readonly Json[] {
  return Array.isArray(value) ? value : [value];
}

function texts(value: Json, scope: Scope): string[] {
  return list(evaluate(value, scope)).map(text);
}

function text(value: Json): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value);
}
