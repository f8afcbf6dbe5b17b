import { isObject, type Json, type JsonObject } from '../types/json';

/** A template as far as it is read. */
export interface Template {
  readonly parameters: Readonly<Record<string, JsonObject>>;
  readonly conditions: Readonly<Record<string, Json>>;
  readonly mappings: JsonObject;
  readonly resources: Readonly<Record<string, TemplateResource>>;
}

export interface TemplateResource {
  readonly type: string;
  readonly properties: JsonObject;
  readonly condition?: string;
  /** `DeletionPolicy: Retain`. */
  readonly retained: boolean;
}

/** The last one that was read: both sides of a change mostly have the same. */
let last: { readonly text: string; readonly template: Template | undefined } | undefined;

/** Reads a template's text; undefined for one that is absent or not JSON, which nobody can open here. */
export function readTemplate(text: Json | undefined): Template | undefined {
  if (typeof text !== 'string' || text.trim() === '') return undefined;
  if (last?.text !== text) last = { text, template: parse(text) };
  return last.template;
}

function parse(text: string): Template | undefined {
  let raw: Json;
  try {
    raw = JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
  if (!isObject(raw) || !isObject(raw['Resources'])) return undefined;
  return {
    parameters: objectsIn(raw['Parameters']),
    conditions: isObject(raw['Conditions']) ? raw['Conditions'] : {},
    mappings: isObject(raw['Mappings']) ? raw['Mappings'] : {},
    resources: Object.fromEntries(Object.entries(objectsIn(raw['Resources'])).map(([id, resource]) => [id, readResource(resource)])),
  };
}

function readResource(raw: JsonObject): TemplateResource {
  const { Type: type, Properties: properties, Condition: condition, DeletionPolicy: policy } = raw;
  return {
    type: typeof type === 'string' ? type : '',
    properties: isObject(properties) ? properties : {},
    ...(typeof condition === 'string' ? { condition } : {}),
    retained: policy === 'Retain',
  };
}

const objectsIn = (value: Json | undefined): Record<string, JsonObject> =>
  isObject(value) ? Object.fromEntries(Object.entries(value).filter((entry): entry is [string, JsonObject] => isObject(entry[1]))) : {};
