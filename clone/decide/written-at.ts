import { valueByEnvironment } from '../../domain/schema/by-environment';
import { type Plain, bare, dataAt, isMap, schemaAt } from '../../domain/schema/walk';
import type { Path } from '../../domain/rule';
import { businessFile } from '../../model/files/business';
import { SEVERAL } from '../../model/several';
import { ONLY } from '../../domain/names/place';

/** Paths of what is written in `data` where `pattern` asks for it; `*` is any key. */
export function matching(data: Plain, pattern: Path, path: Path = []): Path[] {
  const [step, ...rest] = pattern;
  if (step === undefined) return data === undefined ? [] : [path];
  if (!isMap(data)) return [];
  const keys = step === '*' ? Object.keys(data) : Object.hasOwn(data, step) ? [step] : [];
  return keys.flatMap((key) => matching(data[key] ?? null, rest, [...path, key]));
}

/** The same below a section, also where it holds several. */
export function inSection(data: Plain, key: string, pattern: Path): Path[] {
  const many = SEVERAL.get(key);
  return [
    ...matching(data, [key, ...pattern]),
    ...(many !== undefined && dataAt(data, [key, many]) !== undefined ? matching(data, [key, many, '*', ...pattern]) : []),
  ];
}

/** The path in the model of a path in a business file. */
export function modelPath([section = '', ...rest]: Path): Path {
  const many = SEVERAL.get(section);
  if (many === undefined) return [section, ...rest];
  return rest[0] === many ? [section, ...rest.slice(1)] : [section, ONLY, ...rest];
}

/** Keys of everything that has its own word about its removal. */
export function removalsIn(data: Plain, path: Path = []): Path[] {
  if (!isMap(data)) return [];
  return Object.entries(data).flatMap(([key, value]) => (key === 'onRemoval' ? [[...path, key]] : removalsIn(value, [...path, key])));
}

/** What a business file says at `path` for an environment: for it by name, or for all others. A thing that is not enabled there is nothing. */
export function effective(data: Plain, path: Path, environment: string): unknown {
  const value = dataAt(data, path);
  if (!isMap(value)) return value;
  const schema = schemaAt(businessFile, data, path);
  if (schema !== undefined && valueByEnvironment(bare(schema)))
    return Object.hasOwn(value, environment) ? value[environment] : value['default'];
  return effective(data, [...path, 'enabled'], environment) === false ? undefined : value;
}
