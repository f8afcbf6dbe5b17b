import { physicalName } from '../mask/physical-name';
import { isList, isObject, type Json, type JsonObject } from '../types/json';

/** What a name is not: everything between names in an address, an ARN, a list in a text. */
const BETWEEN = /[^A-Za-z0-9_.-]+/;

/** Which of the wanted names a resource mentions in its attributes, its own name and its tags left out. */
export function mentionsIn(type: string, attributes: JsonObject, wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const own = new Set([physicalName(type, attributes), attributes['id']].filter((name) => typeof name === 'string'));
  for (const key in attributes) {
    if (key === 'tags' || key === 'tags_all') continue;
    const value = attributes[key];
    // A bucket's stack may be called like the bucket: its own name is no mention.
    if (typeof value === 'string' && own.has(value)) continue;
    look(value, wanted, found);
  }
  return found;
}

function look(value: Json | undefined, wanted: ReadonlySet<string>, found: Set<string>): void {
  if (typeof value === 'string') lookInText(value, wanted, found);
  else if (isList(value)) for (const item of value) look(item, wanted, found);
  else if (isObject(value)) for (const key in value) look(value[key], wanted, found);
}

function lookInText(text: string, wanted: ReadonlySet<string>, found: Set<string>): void {
  if (wanted.has(text)) found.add(text);
  if (!BETWEEN.test(text)) return;
  for (const part of text.split(BETWEEN)) if (wanted.has(part)) found.add(part);
}
