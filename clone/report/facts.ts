import type { Named } from '../../domain/model';
import type { Path } from '../../domain/rule';
import { isMap } from '../../domain/schema/walk';
import type { Environment } from '../../model/model';
import { physicalNames } from '../../model/names/inventory';
import { sectionsOf } from '../../model/sections';

/** One name of the source, and the copy's. */
export interface NameRow {
  readonly kind: string;
  readonly source?: string;
  readonly copy: string;
  /** In what it is unique. */
  readonly unique: string;
}

/** Names that the copy makes, each beside the one of the source; secrets among them. */
export function nameRows(estate: string, source: Environment, copy: Environment): NameRow[] {
  const key = (path: readonly string[], what: string): string => JSON.stringify([what, ...path.slice(2)]);
  const names = (environment: Environment) => physicalNames(estate, environment).filter(({ rule }) => rule.scope !== 'parent');
  const before = new Map(names(source).map(({ rule, name, path }) => [key(path, rule.what), name]));
  return names(copy).map(({ rule, name, path }) => {
    const old = before.get(key(path, rule.what));
    return {
      kind: rule.what.replace(/^an? /, '').replace(/ name$/, ''),
      ...(old !== undefined && { source: old }),
      copy: name,
      unique: rule.scope,
    };
  });
}

/** One size: what it was, what the scale asks for, and what it became. */
export interface SizeChange {
  readonly what: string;
  readonly source: number;
  readonly wanted: number;
  readonly actual: number;
  /** What scaling leaves of such a size. */
  readonly rule: string;
}

/** Sizes that scale, of everything that both have. */
export function sizeChanges(source: Environment, copy: Environment, factor: number): SizeChange[] {
  const owners = [
    ...Object.keys(copy.businesses).map((name) => [name, source.businesses[name], copy.businesses[name], 'business'] as const),
    ['shared', source.shared, copy.shared, 'shared'] as const,
  ];
  return owners.flatMap(([owner, before, after, where]) =>
    sectionsOf(after ?? {}, where).flatMap(({ service, side, model }) => {
      const old = sectionsOf(before ?? {}, where).find((section) => section.service === service)?.model;
      return numbers(old, model, side.scaling ?? {}).map(({ path, then, now, rule }) => ({
        what: [owner, service.key, ...path.filter((step) => step !== 'main')].join('.'),
        source: then,
        wanted: Number((then * factor).toFixed(2)),
        actual: now,
        rule,
      }));
    }),
  );
}

interface Pair {
  readonly path: Path;
  readonly then: number;
  readonly now: number;
  readonly rule: string;
}

function numbers(before: unknown, after: unknown, rules: Named<string>, path: Path = []): Pair[] {
  if (typeof before === 'number' && typeof after === 'number') {
    const rule = ruleFor(path, rules);
    return rule === undefined ? [] : [{ path, then: before, now: after, rule }];
  }
  if (!isMap(before) || !isMap(after)) return [];
  return Object.keys(after).flatMap((key) => numbers(before[key], after[key], rules, [...path, key]));
}

/** The rule with the longest end of the path. */
function ruleFor(path: Path, rules: Named<string>): string | undefined {
  const fits = (end: readonly string[]): boolean =>
    end.length <= path.length && end.every((step, index) => step === '*' || step === path[path.length - end.length + index]);
  return Object.entries(rules)
    .filter(([end]) => fits(end.split('.')))
    .sort(([a], [b]) => b.split('.').length - a.split('.').length)[0]?.[1];
}
