import { isSecretText } from '../../plan';

/** Where rules of a bucket's lifecycle stand: in the bucket, in the resource of its own, in a template. */
const RULES: readonly (readonly string[])[] = [['lifecycle_rule'], ['rule'], ['LifecycleConfiguration', 'Rule']];

type Values = Readonly<Record<string, unknown>>;

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);
const under = (values: unknown, key: string): unknown => (isValues(values) ? values[key] : undefined);

/**
 * What names of objects start with for the rule that a path leads to: a rule is about those alone.
 *
 * @param after the bucket as it will be
 * @param path of an attribute of a rule, `lifecycle_rule[expire-tmp].expiration[].days`: by the rule's id, or by its place
 */
export function lifecyclePrefix(after: unknown, path: string): string | undefined {
  const place = /^[^[]*\[([^\]]*)\]/.exec(path)?.[1];
  if (place === undefined) return undefined;
  const rules = RULES.map((keys) => keys.reduce(under, after)).find(Array.isArray) as readonly unknown[] | undefined;
  const rule = rules?.find((one, index) => (under(one, 'id') ?? under(one, 'ID')) === place || String(index) === place);
  const prefix = under(rule, 'prefix') ?? under(rule, 'Prefix');
  return typeof prefix === 'string' && prefix !== '' && !isSecretText(prefix) ? prefix : undefined;
}
