import { createHash } from 'node:crypto';
import type { NameRule } from './rules';

/** Joins the parts that are there with dashes: `acme`, `prod`, `risk`, `lake` -> `acme-prod-risk-lake`. */
export function joinName(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join('-');
}

/** What is wrong with `name` for a service, in a user's words; undefined when it is fine. */
export function nameProblem(rule: NameRule, name: string): string | undefined {
  const fits = name.length >= rule.min && name.length <= rule.max && rule.pattern.test(name);
  return fits ? undefined : `${rule.what} must be ${rule.hint}, got '${name}' (${name.length} characters)`;
}

/**
 * The name cut to what the service allows: the head, a dash and six hex digits of the whole name's SHA-256, so that two
 * long names that differ only in the tail stay apart. Names that fit are returned as they are.
 */
export function shortened({ max }: NameRule, name: string): string {
  if (name.length <= max) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 6);
  return `${name.slice(0, max - 7).replace(/-+$/, '')}-${digest}`;
}
