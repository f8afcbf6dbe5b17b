import type * as z from 'zod';
import type { Problem } from '../../domain/problem';
import { fixAt } from '../fixes/at-path';
import { KEPT_WORD, keyForm, nearestKey } from '../../domain/schema/collections';
import { bare, branchFor, dataAt, definition, discriminatorValues, isMap, meant, schemaAt } from '../../domain/schema/walk';
import { choiceWords, type Given, issueWords, type Words } from './issue-words';
import { leaveOut, rename, write } from '../../domain/fix';
import { meantKey } from './meant-key';
import type { ParsedFile } from './parse-yaml';
import type { OddNumber } from './to-plain';

export interface Checked<T> {
  /** The data with defaults filled in; absent when there are problems. */
  readonly value?: T;
  readonly problems: readonly Problem[];
}

/** Holds a parsed file against its schema; every problem stands at the key or value it is about. */
export function checkSchema<S extends z.ZodType>(schema: S, parsed: ParsedFile): Checked<z.output<S>> {
  const result = schema.safeParse(parsed.data);
  const reporter = new Reporter(schema, parsed);
  for (const issue of result.error?.issues ?? []) reporter.report(issue, []);
  for (const number of parsed.oddNumbers) reporter.oddNumber(number);
  return { ...(result.success && reporter.problems.length === 0 && { value: result.data }), problems: reporter.problems };
}

class Reporter {
  readonly problems: Problem[] = [];

  constructor(
    private readonly schema: z.core.$ZodType,
    private readonly parsed: ParsedFile,
  ) {}

  report(issue: z.core.$ZodIssue, prefix: readonly PropertyKey[]): void {
    const path = [...prefix, ...issue.path];
    if (issue.code === 'unrecognized_keys') return issue.keys.forEach((key) => this.unknownKey(path, key));
    if (issue.code === 'invalid_key') return this.invalidKey(path);
    if (issue.code === 'invalid_union') return this.union(issue, path);
    this.add('value', path, this.words(issue, path));
  }

  /** Says of a number that would be taken how to write it, so that everybody reads the same. */
  oddNumber({ path, written, value }: OddNumber): void {
    const leaf = schemaAt(this.schema, this.parsed.data, path);
    if (!leaf || !(meant(leaf, value) as z.ZodType).safeParse(value).success) return;
    this.add('value', path, {
      code: 'spec.value.number',
      message: `'${nameAt(path)}' is ${written}, which some programs read as another number than ${value}`,
      fix: write([], value),
    });
  }

  private given(path: readonly PropertyKey[]): Given {
    return { value: dataAt(this.parsed.data, path), written: this.parsed.source.written(path) };
  }

  /** Text that YAML took for a number or for true needs quotes, around what stands in the file. */
  private words(issue: z.core.$ZodIssue, path: readonly PropertyKey[]): Words {
    const given = this.given(path);
    const words = issueWords(issue, nameAt(path), given);
    const { value, written } = given;
    if (written === undefined || value === null || typeof value === 'string') return words;
    const leaf = schemaAt(this.schema, this.parsed.data, path);
    return leaf && (meant(leaf, value) as z.ZodType).safeParse(written).success ? { ...words, fix: write([], written) } : words;
  }

  private union(issue: z.core.$ZodIssueInvalidUnion, path: readonly PropertyKey[]): void {
    const value = dataAt(this.parsed.data, path);
    const name = String(path.at(-1) ?? '');
    if (value === undefined && issue.errors.length > 0) return this.add('value', path, this.words(issue, path));
    if (issue.errors.length === 0) return this.discriminator(path, name, value);
    const schema = schemaAt(this.schema, this.parsed.data, path);
    const branch = issue.errors[schema ? branchFor(bare(schema), value) : 0] ?? issue.errors[0] ?? [];
    branch.forEach((inner) => this.report(inner, path));
  }

  private discriminator(path: readonly PropertyKey[], name: string, value: unknown): void {
    const parent = schemaAt(this.schema, this.parsed.data, path.slice(0, -1));
    const values = parent ? discriminatorValues(parent) : [];
    const words: Words =
      value === undefined
        ? { code: 'spec.key.missing', message: `'${name}' is missing`, fix: `add ${name}: ${values.join(' or ')}` }
        : choiceWords(values, name, this.given(path));
    this.add('value', path, words);
  }

  private unknownKey(path: readonly PropertyKey[], key: string): void {
    const schema = schemaAt(this.schema, this.parsed.data, path);
    const data = dataAt(this.parsed.data, path);
    const { shape = {} } = definition(schema ? meant(schema, data) : this.schema);
    const rival =
      schema && elsewhere(schema, key) ? Object.keys(shape).find((other) => isMap(data) && Object.hasOwn(data, other)) : undefined;
    this.add('key', [...path, key], {
      code: 'spec.key.unknown',
      message: rival === undefined ? `unknown key '${key}'` : `'${key}' cannot stand beside '${rival}'`,
      fix:
        rival === undefined || schema === undefined
          ? meantKey(key, Object.keys(shape), data, commaHint(data, key))
          : leaveOut([], { or: ofOtherKind(schema, key) ?? rival }),
    });
  }

  private invalidKey(path: readonly PropertyKey[]): void {
    const key = String(path.at(-1));
    const parent = path.slice(0, -1);
    const schema = schemaAt(this.schema, this.parsed.data, parent);
    const { keyType, valueType } = definition(schema ? meant(schema, dataAt(this.parsed.data, parent)) : this.schema);
    // Of a key that is not taken nobody looks at the value: what is wrong with it would be told once the key is right.
    const inside = valueType && (valueType as z.ZodType).safeParse(dataAt(this.parsed.data, path));
    inside?.error?.issues.forEach((one) => this.report(one, path));
    const form = keyType && keyForm(keyType);
    if (key === KEPT_WORD) {
      return this.add('key', path, {
        code: 'spec.key.form',
        message: `'${key}' is a word that programs keep for themselves`,
        fix: 'choose another name',
      });
    }
    const near = form && nearestKey(form, key)?.replaceAll('"', '');
    const right = near !== undefined && dataAt(this.parsed.data, [...parent, near]) === undefined ? near : undefined;
    this.add('key', path, {
      code: 'spec.key.form',
      message: `'${key}' must be ${form?.hint ?? 'a name'}`,
      fix: right === undefined ? `write it like ${form?.example ?? 'night'}` : rename([], right, { guess: true }),
    });
  }

  private add(where: 'key' | 'value', path: readonly PropertyKey[], words: Words): void {
    if (this.parsed.told.has(JSON.stringify(path.map(String)))) return;
    const place = this.parsed.source[where](path);
    this.problems.push({ ...place, ...words, ...fixAt(words.fix, place.file, path), severity: 'error' });
  }
}

/** The option at `path`; an entry of a list has the list's name. */
function nameAt(path: readonly PropertyKey[]): string {
  return String(path.findLast((step) => typeof step !== 'number') ?? '');
}

/** `{ description: messages, logs }` is a key `logs` without a value, which is never what was meant. */
function commaHint(data: unknown, key: string): string {
  return isMap(data) && data[key] === null ? '; inside { } text with a comma needs quotes' : '';
}

/** How to have `key`, where a word such as `kind` decides which keys there are: that word cannot go. */
function ofOtherKind(schema: z.core.$ZodType, key: string): string | undefined {
  const { discriminator, options = [] } = definition(bare(schema));
  if (discriminator === undefined) return undefined;
  const values = discriminatorValues(schema).filter((_, index) => Object.hasOwn(definition(options[index] ?? schema).shape ?? {}, key));
  return `write ${discriminator}: ${values.join(' or ')}`;
}

/** Whether `key` belongs to some branch of a choice. */
function elsewhere(schema: z.core.$ZodType, key: string): boolean {
  return (definition(bare(schema)).options ?? []).some((option) => Object.hasOwn(definition(bare(option)).shape ?? {}, key));
}
