import type { Estate } from '../model';
import { SEVERAL } from '../several';
import { ONLY } from '../../domain/names/place';
import type { Position } from '../../domain/problem';
import { valueByEnvironment } from '../../domain/schema/by-environment';
import { unitOf } from '../../domain/schema/quantities';
import { bare, dataAt, isMap, type Plain, schemaAt } from '../../domain/schema/walk';
import { parseQuantity, type UnitKind } from '../../domain/units/quantity';
import { amountText } from '../../domain/units/text';
import { SCHEMAS } from '../files/schemas';

/** Where one effective value comes from. */
export interface Origin extends Position {
  /** `default`: nobody wrote it, the place is the closest thing that was written; `scaled`: written, then made smaller or bigger. */
  readonly how: 'written' | 'default' | 'scaled';
  /** What stands in the file. */
  readonly written?: string;
}

/** What the origins need of a file that was read. */
export interface WrittenFile {
  readonly data: Plain;
  readonly source: {
    value(path: readonly PropertyKey[]): Position;
    key(path: readonly PropertyKey[]): Position;
  };
}

export interface WrittenFiles {
  readonly estate?: WrittenFile;
  readonly environments: ReadonlyMap<string, WrittenFile>;
  /** Each with what it has from its profile; its places lead there. */
  readonly businesses: ReadonlyMap<string, WrittenFile>;
  readonly profiles?: ReadonlyMap<string, WrittenFile>;
}

/** Values that everything in an environment has from it, unless it has its own. */
const OF_THE_ENVIRONMENT: readonly string[] = ['onRemoval'];

/**
 * Answers where the values of an estate were written, for `describe` and for problems. A path is a path of the model, for example
 * `['environments', 'prod', 'businesses', 'risk', 'spark', 'main', 'quota']`.
 */
export class Origins {
  constructor(
    private readonly files: WrittenFiles,
    private readonly effective: Pick<Estate, 'environments'>,
  ) {}

  /** The origin of the value at `path`; undefined when the path leads to no file. */
  origin(path: readonly string[]): Origin | undefined {
    const found = chosenIn(this.locate(path));
    if (!found) return undefined;
    const { file, at, environment } = found;
    const here = dataAt(file.data, at);
    if (here === undefined) return this.inherited(path) ?? { ...file.source.key(at), how: 'default' };
    const byName = isMap(here) && (typeof this.valueAt(path) !== 'object' || !isMap(this.valueAt(path)));
    const chosen = byName ? [...at, environment !== undefined && Object.hasOwn(here, environment) ? environment : 'default'] : at;
    const written = dataAt(file.data, chosen);
    if (written === undefined) return { ...file.source.value(at), how: 'default' };
    const place = file.source.value(chosen);
    return {
      ...place,
      how: this.changed(path, written) ? 'scaled' : 'written',
      ...(isMap(written) ? {} : { written: writtenText(written) }),
    };
  }

  /** Where to point for a problem with the value at `path`, or with its closest parent that is written. */
  place(path: readonly string[], where: 'key' | 'value'): Position | undefined {
    const found = chosenIn(this.locate(path));
    if (!found) return undefined;
    if (where === 'key' || dataAt(found.file.data, found.at) === undefined) return found.file.source.key(found.at);
    const origin = this.origin(path);
    return origin && { file: origin.file, line: origin.line, column: origin.column };
  }

  /** The option of a file that the value at `path` is, or would be, written as. */
  option(path: readonly string[]): Located | undefined {
    return this.locate(path);
  }

  /** A file by its name as problems tell it. */
  file(name: string): WrittenFile | undefined {
    const { estate, environments, businesses, profiles } = this.files;
    return [...(estate ? [estate] : []), ...environments.values(), ...businesses.values(), ...(profiles?.values() ?? [])].find(
      ({ source }) => source.value([]).file === name,
    );
  }

  /** Whose the value at `path` is, where a business has it from its profile. */
  fromProfile(path: readonly string[]): FromProfile | undefined {
    const found = this.locate(path);
    if (found?.business === undefined) return undefined;
    const [own, written] = [fileOf({ file: found.file, at: [] }), fileOf(found)];
    return own === written ? undefined : { business: found.business, file: own, profile: written, option: found.at[0] ?? '' };
  }

  /** Environments that a business runs in. */
  environmentsOf(business: string): readonly string[] {
    return Object.values(this.effective.environments).flatMap(({ name, businesses }) =>
      Object.hasOwn(businesses, business) ? [name] : [],
    );
  }

  /** The origin of an option that the thing itself leaves out and its environment sets for everything. */
  private inherited([root = '', environment = '', ...rest]: readonly string[]): Origin | undefined {
    const name = rest.at(-1) ?? '';
    if (root !== 'environments' || rest.length < 2 || !OF_THE_ENVIRONMENT.includes(name)) return undefined;
    const origin = this.origin([root, environment, name]);
    return origin?.how === 'written' ? origin : undefined;
  }

  /** The effective value at `path` as people write it: what they wrote, or the amount with its unit. */
  text(path: readonly string[]): string {
    const value = this.valueAt(path);
    if (this.unit(path) === undefined || typeof value !== 'number') return String(value);
    const origin = this.origin(path);
    return (origin?.how === 'written' && origin.written) || this.textOf(path, value);
  }

  /** Another value at `path`, an amount with its unit. */
  textOf(path: readonly string[], value: unknown): string {
    const unit = this.unit(path);
    return unit === undefined || typeof value !== 'number' ? String(value) : amountText(value, unit);
  }

  private unit(path: readonly string[]): UnitKind | undefined {
    const found = this.locate(path);
    const schema = found && schemaAt(SCHEMAS[found.kind], found.file.data, found.at);
    const leaf = schema && bare(schema);
    return leaf && unitOf(valueByEnvironment(leaf) ?? leaf);
  }

  private changed(path: readonly string[], written: unknown): boolean {
    const value = this.valueAt(path);
    if (typeof value === 'object' || typeof written === 'object') return false;
    const unit = this.unit(path);
    if (unit !== undefined) return parseQuantity(String(written), unit) !== value;
    return String(value) !== String(written);
  }

  private valueAt(path: readonly string[]): unknown {
    return dataAt(this.effective, path);
  }

  private locate(path: readonly string[]): Located | undefined {
    const [root = '', environment = '', group = '', name = '', ...rest] = path;
    if (root === 'businesses') return inFile('businesses', this.files.businesses.get(environment), path.slice(2));
    if (root === 'profiles') return inFile('profiles', this.files.profiles?.get(environment), path.slice(2));
    if (root !== 'environments') return inFile('estate', this.files.estate, path);
    if (group === 'businesses' && name !== '' && !LIST_INDEX.test(name)) {
      const file = this.files.businesses.get(name);
      return file && { kind: 'businesses', file, at: written(file, rest), environment, business: name };
    }
    const file = this.files.environments.get(environment);
    return file && { kind: 'environments', file, at: written(file, path.slice(2)) };
  }
}

/** A value as text. Maps in a list have none. */
const writtenText = (written: unknown): string =>
  Array.isArray(written) ? written.map((one: unknown) => (typeof one === 'object' ? '' : String(one))).join(',') : String(written);

/**
 * Steps into an environment's list of businesses: an index, or `-` for its end. Neither can be the name of a business, which starts with a
 * letter.
 */
const LIST_INDEX = /^(?:\d+|-)$/;

/** Where a path of the model leads to. */
export interface Located {
  readonly kind: keyof typeof SCHEMAS;
  readonly file: WrittenFile;
  /** Path in the file. */
  readonly at: readonly string[];
  /** Of a business file: the environment that is looked at, and whose file it is. */
  readonly environment?: string;
  readonly business?: string;
}

/** A value that a business has from its profile. */
export interface FromProfile {
  readonly business: string;
  /** The business's own file. */
  readonly file: string;
  /** The file of its profile. */
  readonly profile: string;
  /** What of the profile it is. */
  readonly option: string;
}

/** The file that an option stands in, as problems tell it: of what a business has from its profile, that. */
export const fileOf = ({ file, at }: Pick<Located, 'file' | 'at'>): string => file.source.value(at.slice(0, 1)).file;

const inFile = (kind: Located['kind'], file: WrittenFile | undefined, at: readonly string[]): Located | undefined =>
  file && { kind, file, at };

/** Where the value is really written, if a list around it is written by environment. */
function chosenIn(found: Located | undefined): Located | undefined {
  const environment = found?.environment;
  if (!found || environment === undefined || !/^\d+$/.test(found.at.at(-1) ?? '')) return found;
  const list = found.at.slice(0, -1);
  const map = dataAt(found.file.data, list);
  const chosen = isMap(map) && [environment, 'default'].find((name) => Object.hasOwn(map, name));
  return typeof chosen === 'string' ? { ...found, at: [...list, chosen, ...found.at.slice(-1)] } : found;
}

/** The path in the file of a path in the model. */
function written(file: WrittenFile, path: readonly string[]): string[] {
  const [thing = '', key = '', ...rest] = path;
  const many = SEVERAL.get(thing);
  if (many !== undefined && key !== '') {
    const several = dataAt(file.data, [thing, many]) !== undefined;
    return several ? [thing, many, key, ...rest] : key === ONLY ? [thing, ...rest] : [thing];
  }
  return [...path];
}
