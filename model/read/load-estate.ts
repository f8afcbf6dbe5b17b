import type * as z from 'zod';
import type { Business, Environment, Estate } from '../model';
import { isError, type Problem } from '../../domain/problem';
import { merged, sorted } from '../problems/report';
import { type BusinessAround, resolveBusiness } from '../resolve/business';
import { aroundOf, resolveEnvironment } from '../resolve/environment';
import { withSources } from '../resolve/source-data';
import { Origins, type WrittenFile } from '../places/origins';
import { ruleProblems } from '../rules/run';
import type { Folder } from '../rules/subjects';
import { type BusinessFile, businessFile, ownOfBusinessFile, profileFile } from '../files/business';
import { type EnvironmentFile, environmentFile } from '../files/environment';
import { estateFile } from '../files/estate';
import { dataAt } from '../../domain/schema/walk';
import { checkSchema } from './check-schema';
import { namesOf } from '../resolve/names';
import { stateBucket } from '../../domain/names/scheme';
import { environmentNeeds } from './environment-needs';
import { type KnownFiles, NOTHING_KNOWN } from './known-files';
import { readFolder, type EstateSource, type Kind } from './read-folder';
import { isoToday } from './today';
import { profilesOf, takenProfiles, withoutProfile } from './profiles-of';
import { type WholeBusiness, withProfile } from './with-profile';
import { byEnvironmentProblems } from './written-rules';

export interface LoadedEstate {
  /** Only when nothing is wrong; warnings do not count. */
  readonly estate?: Estate;
  /** Where every effective value was written. */
  readonly origins: Origins;
  /** All problems of all files, sorted by place; none twice. */
  readonly problems: readonly Problem[];
}

/** What is not in the files. */
export interface LoadOptions {
  /** Folder that the paths of problems count from. @default - the process's */
  readonly cwd?: string;
  /** ISO date, for example `2026-11-28`. @default - the day it is, UTC */
  readonly today?: string;
  /** Files that were read before. @default - none */
  readonly known?: KnownFiles;
}

/** The estate in a folder, every file held against the schema and every rule. Never throws for what a user wrote. */
export function loadEstate(directory: string, options: LoadOptions = {}): LoadedEstate {
  const { today = isoToday(), cwd = process.cwd(), known = NOTHING_KNOWN } = options;
  const { files, problems: reading } = readFolder(directory, cwd, known);
  const read = byKind(files, known);
  const checked = checkFiles(read, known);
  const estate = resolveEstate(read, checked);
  const origins = originsOf(read, estate);
  const rules = ruleProblems(estate, origins, {
    businesses: read.businesses.map(({ file }) => file.name),
    profiles: takenProfiles(read.writtenProfiles, read.businesses),
    today,
    ...listed(read.environments),
  });
  const report = sorted(merged([...reading, ...checked.problems, ...rules]));
  return { ...(!report.some(isError) && checked.estate && { estate }), origins, problems: report };
}

/** The files of an estate by kind, businesses with what their profiles say. */
interface ReadFiles {
  readonly estate: readonly EstateSource[];
  readonly environments: readonly EstateSource[];
  readonly writtenProfiles: readonly EstateSource[];
  /** Each without a profile of its own, by name. */
  readonly profiles: ReadonlyMap<string, EstateSource>;
  readonly businesses: readonly WholeBusiness[];
}

function byKind(files: readonly EstateSource[], known: KnownFiles): ReadFiles {
  const of = (kind: Kind): EstateSource[] => files.filter((file) => file.kind === kind);
  const profiles = new Map(of('profiles').map((file) => [file.name, withoutProfile(file)]));
  return {
    estate: of('estate'),
    environments: of('environments'),
    writtenProfiles: of('profiles'),
    profiles,
    businesses: of('businesses').map((file) => withProfile(file, profiles, known)),
  };
}

/** What files say that fit their schema, and what is wrong with the others. */
interface CheckedFiles {
  readonly estate: z.output<typeof estateFile> | undefined;
  readonly environments: ReadonlyMap<string, EnvironmentFile>;
  readonly businesses: ReadonlyMap<string, BusinessFile>;
  readonly problems: readonly Problem[];
}

/** What names in the cloud begin with; while the estate's own file does not say it, that of the examples. */
function prefixOf(estates: readonly EstateSource[]): string {
  const name = dataAt(estates[0]?.data, ['name']);
  return typeof name === 'string' ? name : 'acme';
}

function checkFiles({ estate, environments, profiles, businesses }: ReadFiles, known: KnownFiles): CheckedFiles {
  const problems: Problem[] = [];
  const environmentNames = environments.map(({ name }) => name);
  const checked = <S extends z.ZodType>(schema: S, file: EstateSource): z.output<S> | undefined => {
    if (!file.readable) return undefined;
    const result = file.known ? { value: file.known.value as z.output<S>, problems: [] } : checkSchema(schema, file);
    if (!file.known && result.value !== undefined && file.problems.length === 0) {
      known.put(file.kind, file.text, { data: file.data, value: result.value });
    }
    const more = [
      ...byEnvironmentProblems(schema, file, environmentNames),
      ...(file.kind === 'environments' ? environmentNeeds(file, stateBucket(prefixOf(estate), file.name)) : []),
    ];
    problems.push(...result.problems, ...more);
    return more.length === 0 ? result.value : undefined;
  };
  const all = <S extends z.ZodType>(schema: S, some: readonly EstateSource[]): Map<string, z.output<S>> =>
    new Map(
      some.flatMap((file) => {
        const value = checked(schema, file);
        return value === undefined ? [] : [[file.name, value] as const];
      }),
    );
  const filesThatAre = (whole: boolean): EstateSource[] => businesses.flatMap(({ file, isWhole }) => (isWhole === whole ? [file] : []));

  const values = {
    estate: all(estateFile, estate).get('estate'),
    environments: all(environmentFile, environments),
    businesses: all(businessFile, filesThatAre(true)),
  };
  // These are only checked: of a business without its profile it is not known what it says, and profiles are part of businesses.
  all(ownOfBusinessFile, filesThatAre(false));
  all(profileFile, [...profiles.values()]);
  return { ...values, problems };
}

/** The estate as far as its files can be read. Without a readable estate.yaml the rest still is, under a name of the usual length. */
function resolveEstate({ profiles, businesses }: ReadFiles, { estate: root, environments, businesses: files }: CheckedFiles): Estate {
  const name = root?.name ?? 'estate';
  const resolved: Record<string, Environment> = {};
  for (const [environment, file] of environments) {
    const here = resolveBusinesses(aroundOf(name, environment, file), file.businesses, files);
    resolved[environment] = resolveEnvironment({ estate: name, ...namesOf(root?.names) }, environment, file, here);
  }
  return {
    name,
    id: root?.id ?? name,
    tags: root?.tags ?? {},
    ignoreTags: root?.ignoreTags ?? [],
    environments: withSources(resolved, environments),
    ...profilesOf(profiles, businesses),
  };
}

function originsOf({ estate: [root], environments, profiles, businesses }: ReadFiles, estate: Estate): Origins {
  const written = (some: readonly EstateSource[]): Map<string, WrittenFile> => new Map(some.map((file) => [file.name, file]));
  return new Origins(
    {
      ...(root && { estate: root }),
      environments: written(environments),
      businesses: written(businesses.map(({ file }) => file)),
      profiles: written([...profiles.values()]),
    },
    estate,
  );
}

/** The businesses that environments list, also those of environments that have other problems. */
function listed(files: readonly EstateSource[]): Pick<Folder, 'lists' | 'allLists'> {
  const lists = files.map(({ name, data }) => [name, dataAt(data, ['businesses'])] as const);
  return {
    lists: new Map(lists.map(([name, list]) => [name, Array.isArray(list) ? list.filter((name) => typeof name === 'string') : []])),
    allLists: files.every(({ readable }) => readable) && lists.every(([, list]) => list === undefined || Array.isArray(list)),
  };
}

function resolveBusinesses(
  environment: BusinessAround,
  names: readonly string[],
  files: ReadonlyMap<string, BusinessFile>,
): Record<string, Business> {
  const businesses: Record<string, Business> = {};
  for (const name of names) {
    const file = files.get(name);
    if (file) businesses[name] = resolveBusiness(name, file, environment);
  }
  return businesses;
}
