/** The things that rules are about, each with its surroundings and its path in the model. */
import type { Business, Environment, Estate, WorkloadModel } from '../model';

/** What the folder holds beside what could be resolved. */
export interface Folder {
  /** Every business that has a file, also one with problems. */
  readonly businesses: readonly string[];
  /** Businesses as listed by each environment. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Whether every environment's list could be read; if not, nothing can be said about what is in none. */
  readonly allLists: boolean;
  /** What is said of profiles. */
  readonly profiles: FolderProfiles;
  /** ISO date; what is before it is over. */
  readonly today: string;
}

/** Profiles that have a file, and who takes which, whether it is there or not. */
export interface FolderProfiles {
  readonly names: readonly string[];
  /** Those that take a profile themselves. */
  readonly nested: readonly string[];
  readonly taken: readonly { readonly business: string; readonly profile: string }[];
  /** Whether it could be read of every business what it takes. */
  readonly allTakers: boolean;
}

interface Common {
  readonly estate: Estate;
  readonly folder: Folder;
  readonly path: readonly string[];
}
interface InEnvironment extends Common {
  readonly environment: Environment;
}
interface InBusiness extends InEnvironment {
  readonly business: Business;
}
/** `title` is how the thing is called in messages: "workload 'etl'". */
interface Called {
  readonly key: string;
  readonly title: string;
}

export interface Subjects {
  estate: Common;
  environment: InEnvironment;
  business: InBusiness;
  workload: InBusiness & Called & { readonly value: WorkloadModel };
}
export type SubjectKind = keyof Subjects;
type Lists = { [K in SubjectKind]: Subjects[K][] };

/** Everything there is in an estate, by kind. */
export function subjectsOf(estate: Estate, folder: Folder): Lists {
  const lists: Lists = {
    estate: [{ estate, folder, path: [] }],
    environment: [],
    business: [],
    workload: [],
  };
  for (const environment of Object.values(estate.environments)) {
    const path = ['environments', environment.name];
    const common = { estate, folder, environment, path };
    lists.environment.push(common);
    for (const business of Object.values(environment.businesses)) {
      addBusiness(lists, { ...common, business, path: [...path, 'businesses', business.name] });
    }
  }
  return lists;
}

function addBusiness(lists: Lists, at: InBusiness): void {
  const { business, path } = at;
  lists.business.push(at);
  for (const [key, value] of Object.entries(business.access)) {
    lists.workload.push({ ...at, key, value, title: `workload '${key}'`, path: [...path, 'access', key] });
  }
}
