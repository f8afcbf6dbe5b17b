import { findResourceSchema, type SchemaBlock, type SchemaNestedBlock } from '@lakewright/provider-knowledge/schema';
import { type Kind, kindOf } from './kinds';
import { LISTS, MODES, NUMBER_OR_NAME, NUMBERS, PROVIDER_ONLY, SINGLE, camel } from './words';

type Json = Readonly<Record<string, unknown>>;

/** An object as the API takes it. */
export interface ApiObject extends Kind {
  readonly metadata: { readonly name: string; readonly namespace?: string; readonly [key: string]: unknown };
  readonly [key: string]: unknown;
}

/**
 * A resource of hashicorp/kubernetes as an object of the API, by the provider's schema: what is a block there is an object or an element of
 * a list here, words are joined, text that stands for a number is one.
 * @param body the resource as Terraform reads it, without references
 */
export function translate(type: string, body: Json): ApiObject {
  const schema = findResourceSchema(type);
  if (!schema) throw new TypeError(`no schema of '${type}' is kept`);
  const translated = block(schema.block, body, type);
  return { ...kindOf(type), ...translated, ...afterwards(type, translated) } as ApiObject;
}

function block(schema: SchemaBlock, body: Json, at: string): Json {
  const out: Record<string, unknown> = {};
  for (const [word, value] of Object.entries(body)) {
    if (PROVIDER_ONLY.has(word) || value === undefined || value === null) continue;
    const nested = schema.block_types?.[word];
    const attribute = schema.attributes?.[word];
    if (nested) add(out, nestedOf(word, nested, value, at));
    else if (attribute) out[camel(word)] = valueOf(word, value);
    else throw new TypeError(`${at} has no '${word}'`);
  }
  return out;
}

const add = (out: Record<string, unknown>, entry: readonly [string, unknown] | undefined): void => {
  if (entry) out[entry[0]] = entry[1];
};

function nestedOf(
  word: string,
  { block: inner, max_items: most }: SchemaNestedBlock,
  value: unknown,
  at: string,
): readonly [string, unknown] | undefined {
  const items = (Array.isArray(value) ? value : [value]) as readonly Json[];
  const translated = items.map((item) => block(inner, item, `${at}.${word}`));
  const one = most === 1 || SINGLE.has(word);
  if (one) return translated.length === 0 ? undefined : [camel(word), translated[0]];
  return translated.length === 0 && word !== 'from' ? undefined : [LISTS[word] ?? camel(word), translated];
}

function valueOf(word: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (MODES.has(word)) return Number.parseInt(value, 8);
  if (NUMBERS.has(word) || (NUMBER_OR_NAME.has(word) && /^\d+$/.test(value))) return Number(value);
  return value;
}

/** Where the API has another shape than words can tell. */
function afterwards(type: string, { data }: Json): Json {
  if (type === 'kubernetes_secret_v1')
    return {
      type: 'Opaque',
      data: Object.fromEntries(
        Object.entries((data ?? {}) as Readonly<Record<string, string>>).map(([key, text]) => [key, Buffer.from(text).toString('base64')]),
      ),
    };
  return {};
}
