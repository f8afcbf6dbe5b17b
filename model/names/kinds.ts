import type { Named } from '../../domain/model';
import { isTemplated, type TemplatedRule } from '../../domain/names/made-name';
import { NAME_RULES } from './inventory';

export type NameTemplateRow = TemplatedRule;

/** Kinds of names that an estate may have a template for, each with the first rule of its kind. */
export const NAME_KINDS: Named<NameTemplateRow> = firstOf(
  Object.values(NAME_RULES).flatMap((rule) => (isTemplated(rule) ? [[rule.template.kind, rule] as const] : [])),
);

function firstOf<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  const kinds: Record<string, T> = {};
  for (const [kind, one] of entries) kinds[kind] ??= one;
  return kinds;
}
