/** What the validation library says, in a person's words. */
import type * as z from 'zod';
import type { Refusal } from '../../domain/schema/leaf';
import { isMap } from '../../domain/schema/walk';
import { nearest } from '../../domain/nearest';

export interface Words {
  readonly code: string;
  readonly message: string;
  readonly fix: string;
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
function shown(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isMap(value)) return 'a map';
  if (typeof value !== 'string') return String(value);
  return `'${value.length > 60 ? `${value.slice(0, 57)}...` : value}'`;
}

const article = (name: string): string => (name === '' ? 'the file' : `'${name}'`);

/** Words for an issue about the value `value` of the option `name`; `written` is that value as the file has it. */
export function issueWords(issue: z.core.$ZodIssue, name: string, value: unknown, written?: string): Words {
  if (value === undefined) return missing(issue, name);
  switch (issue.code) {
    case 'custom':
      return refused(issue.params as unknown as Refusal, name, value, written);
    case 'invalid_value':
      return choiceWords(issue.values.map(String), name, value);
    case 'too_small':
      return { code: 'spec.value.range', message: `${article(name)} needs at least ${issue.minimum}`, fix: `add to ${name}` };
    case 'invalid_type':
      return typeWords(KINDS[issue.expected] ?? issue.expected, name, value);
    default:
      return typeWords('something else', name, value);
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
  if (issue.code === 'custom') return (issue.params as unknown as Refusal).expected;
  if (issue.code === 'invalid_value') return issue.values.join(' or ');
  if (issue.code === 'invalid_union') return issue.errors[0]?.[0] && expectedOf(issue.errors[0][0]);
  return issue.code === 'invalid_type' ? KINDS[issue.expected] : undefined;
}

function refused(refusal: Refusal, name: string, value: unknown, written: string | undefined): Words {
  const code = value === null || typeof value === 'object' ? 'spec.value.type' : refusal.code;
  const number = typeof value === 'number' ? (written ?? String(value)) : undefined;
  const fix = number !== undefined && /in quotes|text/.test(refusal.expected) ? `put it in quotes: "${number}"` : refusal.fix;
  return { code, message: `${article(name)} must be ${refusal.expected}, got ${number ?? shown(value)}`, fix };
}

export function choiceWords(values: readonly string[], name: string, value: unknown): Words {
  const best = typeof value === 'string' ? nearest(value, values) : undefined;
  return {
    code: 'spec.value.choice',
    message: `${article(name)} must be ${values.length > 1 ? 'one of ' : ''}${values.join(', ')}, got ${shown(value)}`,
    fix: best === undefined ? `write one of ${values.join(', ')}` : `did you mean '${best}'?`,
  };
}

function typeWords(expected: string, name: string, value: unknown): Words {
  const empty = value === null;
  return {
    code: 'spec.value.type',
    message: empty ? `${article(name)} has no value; it must be ${expected}` : `${article(name)} must be ${expected}, got ${shown(value)}`,
    fix: empty ? `write ${expected === 'a list' ? '[]' : '{}'} or its options, or remove the line` : `write ${expected}`,
  };
}
