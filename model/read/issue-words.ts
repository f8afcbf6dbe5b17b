/** What the validation library says, in a person's words. */
import type * as z from 'zod';
import { parse } from 'yaml';
import { type Fix, type Remedy, write } from '../../domain/fix';
import type { Refusal } from '../../domain/schema/leaf';
import { isMap } from '../../domain/schema/walk';
import { nearest } from '../../domain/nearest';

export interface Words {
  readonly code: string;
  readonly message: string;
  /** Its changes count from the value, or key, that is told of. */
  readonly fix: Fix;
}

const KINDS: Readonly<Record<string, string>> = {
  object: 'a map of options',
  record: 'a map of names',
  map: 'a map of names',
  array: 'a list',
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
};

/** A value as it is repeated to whoever wrote it. */
function shown(value: unknown, written: string | undefined): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map';
  if (typeof value !== 'string') return written ?? String(value);
  return `'${value.length > 60 ? `${value.slice(0, 57)}...` : value}'`;
}

const article = (name: string): string => (name === '' ? 'the file' : `'${name}'`);

/** A value as it was read and as it stands in the file. */
export interface Given {
  readonly value: unknown;
  /** Without quotes; undefined for lists, maps and nothing. */
  readonly written: string | undefined;
}

/** Words for an issue about the value of the option `name`. */
export function issueWords(issue: z.core.$ZodIssue, name: string, given: Given): Words {
  const { value } = given;
  if (value === undefined) return missing(issue, name);
  switch (issue.code) {
    case 'custom':
      return refused(issue.params as unknown as Refusal, name, given);
    case 'invalid_value':
      return choiceWords(
        issue.values.map(String),
        name,
        given,
        issue.values.some((one) => typeof one === 'number' && String(one) === value),
      );
    case 'too_small':
      return { code: 'spec.value.range', message: `${article(name)} needs at least ${issue.minimum}`, fix: `add to ${name}` };
    case 'invalid_type':
      return typeWords(KINDS[issue.expected] ?? issue.expected, name, given);
    default:
      return typeWords('something else', name, given);
  }
}

function missing(issue: z.core.$ZodIssue, name: string): Words {
  const expected = expectedOf(issue);
  return {
    code: 'spec.key.missing',
    message: `'${name}' is missing`,
    fix: expected === undefined ? `add ${name}` : `add ${name}: ${expected}`,
  };
}

function expectedOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code === 'custom') {
    const { expected, example } = issue.params as unknown as Refusal;
    return example === undefined ? expected : `${expected}, like ${example}`;
  }
  if (issue.code === 'invalid_value') return issue.values.join(' or ');
  if (issue.code === 'invalid_union') return issue.errors[0]?.[0] && expectedOf(issue.errors[0][0]);
  return issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined;
}

function refused(refusal: Refusal, name: string, { value, written }: Given): Words {
  const code = value === null || typeof value === 'object' ? 'spec.value.type' : refusal.code;
  const right = value === null || written === undefined ? undefined : refusal.nearest?.(written);
  return {
    code,
    message: `${article(name)} must be ${refusal.expected}, got ${shown(value, written)}`,
    fix: right === undefined ? refusal.fix : writeText(right, right === value ? { note: ' without quotes' } : {}),
  };
}

/** To write what is told as text of YAML: `7 days`, `true`, or `12 or 13`, of which a person chooses. */
function writeText(text: string, beside: Pick<Remedy, 'note'>): Remedy {
  const [first = '', second] = text.split(' or ');
  return write([], parse(first, { version: '1.2', schema: 'core' }) as string | number | boolean, {
    ...beside,
    ...(second !== undefined && { or: second }),
  });
}

/** @param quoted whether the value is one of them, but for its quotes */
export function choiceWords(values: readonly string[], name: string, { value, written }: Given, quoted = false): Words {
  const best = written === undefined || value === null ? undefined : nearest(written, values);
  return {
    code: 'spec.value.choice',
    message: `${article(name)} must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}, got ${shown(value, written)}`,
    fix: quoted
      ? write([], Number(value), { note: ' without quotes' })
      : best === undefined
        ? `write one of ${values.join(', ')}`
        : write([], best, { guess: true }),
  };
}

function typeWords(expected: string, name: string, { value, written }: Given): Words {
  const empty = value === null;
  return {
    code: 'spec.value.type',
    message: empty
      ? `${article(name)} has no value; it must be ${expected}`
      : `${article(name)} must be ${expected}, got ${shown(value, written)}`,
    fix: empty ? `write ${expected === 'a list' ? '[]' : '{}'} or its options, or remove the line` : `write ${expected}`,
  };
}
