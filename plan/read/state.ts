import { isObject, type Json, type JsonObject } from '../types/json';
import type { HeldResource, StackState } from '../types/state';
import { listOf, readOutputs, readValues } from './held';
import { parseJson } from './parse-json';
import { type Read, refused } from './problem';

const STATE_VERSION = 4;
const PULL = 'read it with: terraform state pull';

/** Reads the state of one stack, as `terraform state pull` or `terraform show -json` prints it. An empty text is a state that is not there. */
export function readState(text: string, stack: string): Read<StackState | undefined> {
  if (text.trim() === '') return { ok: true, value: undefined };
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const { value: raw } = parsed;
  if (raw['version'] === STATE_VERSION)
    return { ok: true, value: { stack, resources: rawResources(raw['resources']), outputs: readOutputs(raw['outputs']) } };
  if (typeof raw['version'] === 'number')
    return refused({
      code: 'plan.file.version',
      message: `the state has version ${raw['version']}; version ${STATE_VERSION} is understood`,
      fix: 'use Terraform 1.5 to 1.12, or OpenTofu',
    });
  if (typeof raw['format_version'] === 'string' && raw['resource_changes'] === undefined)
    return { ok: true, value: readValues(raw['values'], stack) };
  return refused({ code: 'plan.file.not-a-state', message: 'this JSON is not a state', fix: PULL });
}

function rawResources(resources: Json | undefined): HeldResource[] {
  return listOf(resources)
    .filter(isObject)
    .filter(({ mode }) => mode === 'managed')
    .flatMap((resource) =>
      listOf(resource['instances'])
        .filter(isObject)
        .filter(({ deposed }) => deposed === undefined)
        .map((instance) => rawInstance(resource, instance)),
    );
}

function rawInstance({ module, type, name }: JsonObject, instance: JsonObject): HeldResource {
  const { index_key: key, attributes, status, dependencies } = instance;
  const index = key === undefined || key === null ? '' : `[${JSON.stringify(key)}]`;
  return {
    address: `${typeof module === 'string' ? `${module}.` : ''}${String(type)}.${String(name)}${index}`,
    type: String(type),
    name: String(name),
    attributes: isObject(attributes) ? attributes : {},
    sensitive: sensitiveMarks(instance['sensitive_attributes']),
    tainted: status === 'tainted',
    dependencies: listOf(dependencies).map(String),
  };
}

/** A path list as marks: the attribute at the top is sensitive as a whole, which hides rather more than less. */
function sensitiveMarks(paths: Json | undefined): Json {
  const names = listOf(paths).flatMap((path) => {
    const [first] = listOf(path);
    return isObject(first) && typeof first['value'] === 'string' ? [first['value']] : [];
  });
  return Object.fromEntries(names.map((name) => [name, true]));
}
