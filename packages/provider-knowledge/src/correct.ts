import { STEERING_ARGUMENTS, type Correction, type ListFact } from '../facts/corrections';
import { parseLimits, type AttributeFacts } from './attribute-facts';
import type { Format } from './conform/format';
import type { WrittenAttribute } from './facts-file';
import type { SchemaBlock } from './schema-block';

/**
 * Turns the written attributes of a block into facts, corrections applied. `schema` tells removed
 * attributes from deprecated ones: the provider prints a deprecation only of those that still work.
 */
export function correctAttributes(
  written: Readonly<Record<string, WrittenAttribute>>,
  corrections: readonly Correction[],
  schema: SchemaBlock | undefined,
  formats: ReadonlyMap<string, Format> = new Map(),
  prefix = '',
): Record<string, AttributeFacts> {
  const names = Object.keys(written);
  return Object.fromEntries(
    names.map((name) => [name, correctAttribute(written[name] as WrittenAttribute, name, corrections, schema, formats, prefix)]),
  );
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function correctAttribute(
  { range, length, block, ...plain }: WrittenAttribute,
  name: string,
  corrections: readonly Correction[],
  schema: SchemaBlock | undefined,
  formats: ReadonlyMap<string, Format>,
  prefix: string,
): AttributeFacts {
  const path = prefix + name;
  const facts: Writable<AttributeFacts> = { ...plain };
  if (range !== undefined) facts.range = parseLimits(range);
  if (length !== undefined) facts.length = parseLimits(length);
  if (block !== undefined) facts.block = correctAttributes(block, corrections, schema?.block_types?.[name]?.block, formats, `${path}.`);
  const format = formats.get(path);
  if (format !== undefined) facts.format = format;
  const declared = schema?.attributes?.[name];
  if (plain.deprecated === true && declared !== undefined && declared.deprecated !== true) {
    delete facts.deprecated;
    facts.removed = true;
  }
  if (plain.sensitive === true) facts.secret = true;
  if (prefix === '' && STEERING_ARGUMENTS.includes(name)) facts.steersCall = true;
  for (const { attribute, fact, value } of corrections) {
    if (attribute === path && !isListFact(fact)) facts[fact] = value;
  }
  return facts;
}

/** A list of attribute names with the corrections of that list applied, in alphabetical order. */
export function correctList(names: readonly string[] | undefined, corrections: readonly Correction[], list: ListFact): string[] {
  const kept = new Set(names);
  for (const { attribute, fact, value } of corrections) {
    if (fact !== list) continue;
    if (value) kept.add(attribute);
    else if (attribute === '*') kept.clear();
    else kept.delete(attribute);
  }
  return [...kept].sort();
}

function isListFact(fact: Correction['fact']): fact is ListFact {
  return fact === 'createIgnores' || fact === 'neverReadBack' || fact === 'updateIgnores' || fact === 'updateSendsOnlyWithOthers';
}
