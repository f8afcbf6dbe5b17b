import type { Change, ChangeBody, PlanAction } from '../types/change';
import { isObject, type Json, type JsonObject, type Step } from '../types/json';

/** An entry of `resource_changes` or `resource_drift`, checked before. */
export function readChange(raw: JsonObject, stack: string): Change {
  const address = String(raw['address']);
  return {
    stack,
    address,
    mode: raw['mode'] === 'data' ? 'data' : 'managed',
    type: String(raw['type']),
    name: typeof raw['name'] === 'string' ? raw['name'] : address,
    ...indexOf(raw['index']),
    ...text('previous_address', raw),
    ...text('deposed', raw),
    ...text('action_reason', raw),
    change: readBody(raw['change'] as JsonObject),
  };
}

function readBody(raw: JsonObject): ChangeBody {
  const { importing, replace_paths: paths } = raw;
  return {
    actions: raw['actions'] as readonly PlanAction[],
    before: objectOrNull(raw['before']),
    after: objectOrNull(raw['after']),
    after_unknown: raw['after_unknown'] ?? false,
    before_sensitive: raw['before_sensitive'] ?? false,
    after_sensitive: raw['after_sensitive'] ?? false,
    ...(Array.isArray(paths) ? { replace_paths: (paths as readonly (readonly Step[])[]).filter(Array.isArray) } : {}),
    ...(isObject(importing) ? { importing: typeof importing['id'] === 'string' ? { id: importing['id'] } : {} } : {}),
  };
}

const objectOrNull = (value: Json | undefined): JsonObject | null => (isObject(value) ? value : null);

const indexOf = (index: Json | undefined): Pick<Change, 'index'> =>
  typeof index === 'string' || typeof index === 'number' ? { index } : {};

function text<K extends 'previous_address' | 'deposed' | 'action_reason'>(key: K, raw: JsonObject): Partial<Record<K, string>> {
  const value = raw[key];
  return typeof value === 'string' ? ({ [key]: value } as Partial<Record<K, string>>) : {};
}
