import { Dynamic, isList, isObject, type ObjectValue, type Value } from '@lakewright/provider-knowledge/planning/value';
import { canonical } from '@lakewright/provider-knowledge/planning/equal';
import { digestOf } from '../types/text';
import { isClusterWide } from './facts';

/** The metadata block of an object. */
export function metadata(from: ObjectValue): ObjectValue {
  const held = from['metadata'] ?? null;
  const [own = null] = isList(held) ? held : [held];
  return isObject(own) ? own : {};
}

/** The id of an object; one that has no name is known by what it says. */
export function idOf(type: string, attributes: ObjectValue): string {
  const { name, namespace } = metadata(attributes);
  if (typeof name !== 'string') return manifestId(attributes['manifest'] ?? null) ?? digestOf(canonical(attributes)).slice(0, 16);
  return isClusterWide(type) ? name : `${String(namespace ?? 'default')}/${name}`;
}

/** The id that a state holds: a manifest has none. */
export const idIn = (state: ObjectValue): string => manifestId(state['manifest'] ?? null) ?? String(state['id']);

function manifestId(manifest: Value): string | undefined {
  const { value } = manifest instanceof Dynamic ? manifest : { value: manifest };
  if (!isObject(value)) return undefined;
  const { name = '', namespace = '' } = metadata(value);
  return ['apiVersion', 'kind']
    .map((key) => String(value[key] ?? ''))
    .concat(String(namespace), String(name))
    .join('/');
}
