import { dataAt } from '../../domain/schema/walk';
import type { Environment, Estate } from '../model';
import { type PhysicalName, physicalNames, scopeOf } from './inventory';

const MADE_NAMES = new WeakMap<Environment, readonly PhysicalName[]>();

/** Every name that an environment makes. Every rule asks; an environment has thousands. */
export function namesIn(estate: string, environment: Environment): readonly PhysicalName[] {
  const known = MADE_NAMES.get(environment) ?? physicalNames(estate, environment);
  MADE_NAMES.set(environment, known);
  return known;
}

/** The kind whose template in the estate made a name; undefined where none did, or somebody wrote the name. */
export function templateOf(estate: Estate, { names }: Environment, { rule, name, path }: PhysicalName): string | undefined {
  const kind = rule.template?.kind;
  if (kind === undefined || names?.[kind] === undefined) return undefined;
  return [path, [...path, 'name']].some((at) => dataAt(estate, at) === name) ? undefined : kind;
}

/** Pairs of entries with the same key: the first, and each later one of another path. */
export function twice<T extends { readonly path: readonly string[] }>(entries: readonly T[], key: (entry: T) => string): [T, T][] {
  const makers = new Map<string, T>();
  return entries.flatMap((entry): [T, T][] => {
    const first = makers.get(key(entry));
    if (first) return first.path.join() === entry.path.join() ? [] : [[first, entry]];
    makers.set(key(entry), entry);
    return [];
  });
}

/** Two things with one name where it must be unique. */
export interface NameClash {
  readonly first: PhysicalName;
  readonly second: PhysicalName;
  readonly scope: string;
  /** The kind whose template makes both. */
  readonly template: string | undefined;
}

/** Rules ask environment by environment; the answer is one for the whole estate. */
const NAME_CLASHES = new WeakMap<Estate, readonly NameClash[]>();

/** All clashes of an estate. */
export function nameClashes(estate: Estate): readonly NameClash[] {
  const known = NAME_CLASHES.get(estate);
  if (known) return known;
  const made = Object.values(estate.environments)
    .filter(({ target }) => target === 'alicloud')
    .flatMap((environment) =>
      namesIn(estate.name, environment).map((one) => ({
        ...one,
        scope: scopeOf(one, environment),
        kind: templateOf(estate, environment, one),
      })),
    );
  const found = twice(made, ({ rule, scope, name }) => JSON.stringify([rule.what, scope, name])).map(([first, second]): NameClash => ({
    first,
    second,
    scope: second.scope,
    template: first.kind === second.kind ? second.kind : undefined,
  }));
  NAME_CLASHES.set(estate, found);
  return found;
}
