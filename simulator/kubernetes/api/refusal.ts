import type { JsonObject } from '../../cloud/object';

/** One thing that the API server does not take, in its words. */
export interface Refusal {
  /** `spec.ports[0].name` */
  readonly field: string;
  /** `Required value`, `Invalid value: "x": ...` */
  readonly words: string;
}

/** An object as the server is sent it: attributes of the provider. */
export type Sent = JsonObject;
export type Check = (sent: Sent) => readonly Refusal[];

export const invalid = (field: string, value: unknown, words: string): Refusal => ({
  field,
  words: `Invalid value: ${JSON.stringify(value)}: ${words}`,
});
export const required = (field: string, words = ''): Refusal => ({ field, words: `Required value${words === '' ? '' : `: ${words}`}` });
export const unsupported = (field: string, value: unknown, allowed: readonly string[]): Refusal => ({
  field,
  words: `Unsupported value: ${JSON.stringify(value)}: supported values: ${allowed.map((word) => JSON.stringify(word)).join(', ')}`,
});
export const forbidden = (field: string, words: string): Refusal => ({ field, words: `Forbidden: ${words}` });

/** The elements of a nested block, or the one there is. */
export const blocks = (from: JsonObject | undefined, name: string): readonly JsonObject[] => {
  const value = from?.[name] ?? [];
  return (Array.isArray(value) ? value : [value]).filter(
    (one): one is JsonObject => typeof one === 'object' && one !== null && !Array.isArray(one),
  );
};
export const block = (from: JsonObject | undefined, ...names: readonly string[]): JsonObject | undefined =>
  names.reduce<JsonObject | undefined>((inner, name) => blocks(inner, name)[0], from);

export const texts = (from: JsonObject | undefined, name: string): Readonly<Record<string, string>> => {
  const value = from?.[name];
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, string>>) : {};
};
