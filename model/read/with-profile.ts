import type { Position } from '../../domain/problem';
import { dataAt, isMap, type Plain } from '../../domain/schema/walk';
import type { KnownFiles } from './known-files';
import type { EstateSource } from './read-folder';
import type { Places } from './yaml-source';

/** A business as both of its files say it. */
export interface WholeBusiness {
  readonly file: EstateSource;
  /** The profile that it takes, whether it is there or not. */
  readonly profile?: string;
  /** Options that it has from the profile. */
  readonly has: readonly string[];
  /** Whether it is known what it says: false where its profile is not there or cannot be read. */
  readonly isWhole: boolean;
}

/**
 * A business with what its profile says: every option that the business does not write itself, whole. Nothing is merged; each value keeps the
 * place where it is written.
 */
export function withProfile(business: EstateSource, profiles: ReadonlyMap<string, EstateSource>, known: KnownFiles): WholeBusiness {
  const name = dataAt(business.data, ['profile']);
  if (name === undefined) return { file: business, has: [], isWhole: true };
  if (typeof name !== 'string') return { file: business, has: [], isWhole: false };
  const profile = profiles.get(name);
  if (!profile?.readable || !isMap(profile.data) || !isMap(business.data))
    return { file: business, profile: name, has: [], isWhole: false };
  const own = business.data;
  const has = Object.keys(profile.data).filter((key) => key !== 'profile' && !Object.hasOwn(own, key));
  return { file: both(business, profile, new Set(has), known), profile: name, has, isWhole: true };
}

function both(business: EstateSource, profile: EstateSource, has: ReadonlySet<string>, known: KnownFiles): EstateSource {
  const data = { ...(business.data as object), ...only(profile.data, has) } as Plain;
  const isTaken = ([first = '']: readonly string[]): boolean => has.has(first);
  const text = `${business.text}\n--- ${profile.text}`;
  const before = known.get(business.kind, text);
  const { known: _, ...rest } = business;
  return {
    ...rest,
    data,
    text,
    source: new TwoSources(business.source, profile.source, has),
    problems: [...business.problems, ...profile.problems],
    told: new Set([...business.told, ...[...profile.told].filter((path) => isTaken(JSON.parse(path) as string[]))]),
    oddNumbers: [...business.oddNumbers, ...profile.oddNumbers.filter(({ path }) => isTaken(path))],
    ...(before && { known: before }),
  };
}

const only = (data: Plain, keys: ReadonlySet<string>): object =>
  Object.fromEntries(Object.entries(isMap(data) ? data : {}).filter(([key]) => keys.has(key)));

/** Places in the file of a business, and in its profile below the options that it has from there. */
class TwoSources implements Places {
  constructor(
    private readonly own: Places,
    private readonly profile: Places,
    private readonly taken: ReadonlySet<string>,
  ) {}

  has = (path: readonly PropertyKey[]): boolean => this.of(path).has(path);
  value = (path: readonly PropertyKey[]): Position => this.of(path).value(path);
  key = (path: readonly PropertyKey[]): Position => this.of(path).key(path);
  written = (path: readonly PropertyKey[]): string | undefined => this.of(path).written(path);

  private of(path: readonly PropertyKey[]): Places {
    return this.taken.has(String(path[0])) ? this.profile : this.own;
  }
}
