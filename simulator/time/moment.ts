import type { JsonObject } from '../cloud/object';
import { PARTS } from './schema';

const rfc3339 = (moment: Date): string => moment.toISOString().replace(/\.\d+Z$/, 'Z');

/** The moment that is so many years, months and so on later. */
function later(base: Date, prefix: string, config: JsonObject): Date {
  const by = (unit: string): number => Number(config[`${prefix}_${unit}`] ?? 0);
  return new Date(
    Date.UTC(
      base.getUTCFullYear() + by('years'),
      base.getUTCMonth() + by('months'),
      base.getUTCDate() + by('days'),
      base.getUTCHours() + by('hours'),
      base.getUTCMinutes() + by('minutes'),
      base.getUTCSeconds() + by('seconds'),
    ),
  );
}

function partsOf(moment: Date): JsonObject {
  const [year, month, day, hour, minute, second] = moment.toISOString().split(/\D/).map(Number);
  const values = [year, month, day, hour, minute, second];
  return Object.fromEntries([
    ...PARTS.map((name, index) => [name, values[index] ?? 0] as const),
    ['unix', Math.floor(moment.getTime() / 1000)] as const,
  ]);
}

/** What a type of hashicorp/time computes of its configuration, made at `now`. */
export function momentOf(type: string, config: JsonObject, now: Date): JsonObject {
  const given = config[type === 'time_offset' ? 'base_rfc3339' : 'rfc3339'];
  const base = typeof given === 'string' ? new Date(given) : now;
  const text = typeof given === 'string' ? given : rfc3339(base);
  if (type === 'time_sleep') return { id: rfc3339(now) };
  if (type === 'time_offset') {
    const moved = later(base, 'offset', config);
    return { id: text, base_rfc3339: text, rfc3339: rfc3339(moved), ...partsOf(moved) };
  }
  if (type === 'time_static') return { id: text, rfc3339: text, ...partsOf(base) };
  const end = config['rotation_rfc3339'];
  return {
    id: text,
    rfc3339: text,
    rotation_rfc3339: typeof end === 'string' ? end : rfc3339(later(base, 'rotation', config)),
    ...partsOf(base),
  };
}
