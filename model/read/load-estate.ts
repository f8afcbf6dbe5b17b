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
import { environmentFile } from '../files/environment';
import { estateFile } from '../files/estate';
import { dataAt } from '../../domain/schema/walk';
import { checkSchema } from './check-schema';
import { namesOf } from '../resolve/names';
import { environmentNeeds } from './environment-needs';
import { type KnownFiles, NOTHING_KNOWN } from './known-files';
import { readFolder, type EstateSource, type Kind } from './read-folder';
import { isoToday } from './today';
import { profilesOf, takenProfiles, withoutProfile } from './profiles-of';
import { withProfile } from './with-profile';
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
  const problems: Problem[] = [...reading];
  const of = (kind: Kind): EstateSource[] => files.filter((file) => file.kind === kind);
  const environmentNames = of('environments').map(({ name }) => name);
  const profiles = new Map(of('profiles').map((file) => [file.name, withoutProfile(file)]));
  const businesses = of('businesses').map((file) => withProfile(file, profiles, known));

  const checked = <S extends z.ZodType>(schema: S, file: EstateSource): z.output<S> | undefined => {
    if (!file.readable) return undefined;
    const result = file.known ? { value: file.known.value as z.output<S>, problems: [] } : checkSchema(schema, file);
    if (!file.known && result.value !== undefined && file.problems.length === 0) {
      known.put(file.kind, file.text, { data: file.data, value: result.value });
    }
    const more = [
      ...byEnvironmentProblems(schema, file, environmentNames),
      ...(file.kind === 'environments' ? environmentNeeds(file) : []),
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

  const root = all(estateFile, of('estate')).get('estate');
  const environmentFiles = all(environmentFile, of('environments'));
  const businessFiles = all(
    businessFile,
    businesses.flatMap(({ file, isWhole }) => (isWhole ? [file] : [])),
  );
  all(
    ownOfBusinessFile,
    businesses.flatMap(({ file, isWhole }) => (isWhole ? [] : [file])),
  );
  all(profileFile, [...profiles.values()]);
  // Without a readable estate.yaml the rest is still checked, under a name of the usual length.
  const name = root?.name ?? 'estate';
  const resolved: Record<string, Environment> = {};
  for (const [environment, file] of environmentFiles) {
    const here = resolveBusinesses(aroundOf(name, environment, file), file.businesses, businessFiles);
    resolved[environment] = resolveEnvironment({ estate: name, ...namesOf(root?.names) }, environment, file, here);
  }
  const environments = withSources(resolved, environmentFiles);
  const estate: Estate = {
    name,
    id: root?.id ?? name,
    tags: root?.tags ?? {},
    ignoreTags: root?.ignoreTags ?? [],
    environments,
    ...profilesOf(profiles, businesses),
  };
  const written = (some: readonly EstateSource[]): Map<string, WrittenFile> => new Map(some.map((file) => [file.name, file]));
  const estateSource = of('estate')[0];
  const origins = new Origins(
    {
      ...(estateSource && { estate: estateSource }),
      environments: written(of('environments')),
      businesses: written(businesses.map(({ file }) => file)),
      profiles: written([...profiles.values()]),
    },
    estate,
  );
  problems.push(
    ...ruleProblems(estate, origins, {
      businesses: businesses.map(({ file }) => file.name),
      profiles: takenProfiles(of('profiles'), businesses),
      today,
      ...listed(of('environments')),
    }),
  );

  const report = sorted(merged(problems));
  return { ...(!report.some(isError) && root && { estate }), origins, problems: report };
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
