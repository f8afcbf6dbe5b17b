/** Anything JSON can say. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json };

/** The value at a path of member names; undefined as soon as one is missing. */
export function at(json: Json | undefined, ...names: readonly string[]): Json | undefined {
  return names.reduce<Json | undefined>((rest, name) => (isObject(rest) ? rest[name] : undefined), json);
}

/** The text at a path; numbers count as text, anything else is undefined. */
export function textAt(json: Json | undefined, ...names: readonly string[]): string | undefined {
  const value = at(json, ...names);
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : undefined;
}

/** The list at a path; empty when there is none. */
export function listAt(json: Json | undefined, ...names: readonly string[]): readonly Json[] {
  const value = at(json, ...names);
  return isArray(value) ? value : [];
}

export function isObject(json: Json | undefined): json is { readonly [name: string]: Json } {
  return typeof json === 'object' && json !== null && !isArray(json);
}

function isArray(json: Json | undefined): json is readonly Json[] {
  return Array.isArray(json);
}

/** What the text says; undefined when it is not JSON. */
export function parseJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
