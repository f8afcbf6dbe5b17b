import { isList, isObject, type Json, type JsonObject } from '../types/json';
import type { HeldResource, StackState } from '../types/state';

/** The resources of `values` or `prior_state.values` of `terraform show -json`, those of modules too. */
export function readValues(values: Json | undefined, stack: string): StackState {
  if (!isObject(values)) return { stack, resources: [], outputs: {} };
  return { stack, resources: inModule(values['root_module']), outputs: readOutputs(values['outputs']) };
}

function inModule(module: Json | undefined): HeldResource[] {
  if (!isObject(module)) return [];
  const resources = listOf(module['resources'])
    .filter(isObject)
    .filter(({ mode, deposed_key: deposed }) => mode === 'managed' && deposed === undefined)
    .map(readResource);
  return [...resources, ...listOf(module['child_modules']).flatMap(inModule)];
}

function readResource(raw: JsonObject): HeldResource {
  const { values } = raw;
  return {
    address: String(raw['address']),
    type: String(raw['type']),
    name: String(raw['name']),
    attributes: isObject(values) ? values : {},
    sensitive: raw['sensitive_values'] ?? false,
    tainted: raw['tainted'] === true,
    dependencies: listOf(raw['depends_on']).map(String),
  };
}

/** Values of outputs, in either form of a state. */
export function readOutputs(outputs: Json | undefined): Readonly<Record<string, Json>> {
  if (!isObject(outputs)) return {};
  return Object.fromEntries(Object.entries(outputs).map(([name, output]) => [name, isObject(output) ? (output['value'] ?? null) : null]));
}

export const listOf = (value: Json | undefined): readonly Json[] => (isList(value) ? value : []);
