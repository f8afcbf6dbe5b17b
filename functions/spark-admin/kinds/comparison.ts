import { type Json, at, isObject, parseJson, textAt } from '../api/json';

/** Settings by key, as templates write them. */
export type Configs = Readonly<Record<string, string>>;

/**
 * The service takes and returns settings as the JSON text of a list: `[{"key":"a","value":"1"}]`. Sorted, so that the
 * same settings are the same text.
 */
export function configText(configs: Configs): string {
  return JSON.stringify(
    Object.keys(configs)
      .sort()
      .map((key) => ({ key, value: configs[key] })),
  );
}

/** Reads settings back; some lists show lines of `key=value` instead. */
export function configsIn(text: string | undefined): Configs {
  const json = parseJson(text ?? '');
  if (Array.isArray(json)) {
    return Object.fromEntries(json.filter(isObject).map((item) => [textAt(item, 'key') ?? '', String(at(item, 'value') ?? '')]));
  }
  const pairs = (text ?? '').split('\n').map((line) => /^\s*([^=\s]+)[=\s]+(.*?)\s*$/.exec(line));
  return Object.fromEntries(pairs.flatMap((pair) => (pair === null ? [] : [[pair[1] ?? '', pair[2] ?? '']])));
}

/**
 * Whether what is listed must be changed: a wanted setting has another value, or one that was wanted until now and is
 * no more is still there. Settings that somebody else added are left alone.
 */
export function configsDiffer(listed: Configs, want: Configs, before: Configs): boolean {
  return Object.keys(want).some((key) => listed[key] !== want[key]) || Object.keys(before).some((key) => !(key in want) && key in listed);
}

/**
 * Whether a shown value must be changed. What the service does not show is taken for what was wanted until now;
 * without a wanted value anything is fine.
 */
export function differ<T extends Json>(shown: Json | undefined, want: T | undefined, before: T | undefined): boolean {
  if (want === undefined) return false;
  if (shown === undefined || shown === null) return before !== undefined && before !== want;
  return String(shown).toLowerCase() !== String(want).toLowerCase();
}

/**
 * Versions carry what they are made of, and not in the same words everywhere: `esr-4.6.0 (Spark 3.5.2, Scala 2.12)` is
 * `esr-4.6.0 (Spark 3.5.2, Scala 2.12, Java Runtime)`, and both are `esr-4.6.0`.
 */
export function sameVersion(listed: string | undefined, want: string): boolean {
  return listed !== undefined && listed.trim().split(/\s/)[0] === want.trim().split(/\s/)[0];
}
