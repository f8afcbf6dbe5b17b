/** The things that rules are about, each with its surroundings and its path in the model. */
import type { KafkaInstanceModel, KafkaModel } from '../../constructs/kafka/known/model';
import type { StarRocksInstanceModel, StarRocksNodes } from '../../constructs/starrocks/known/model';
import type { BucketModel, LakeModel } from '../../constructs/storage/known/model';
import type { Business, Environment, Estate, WorkloadModel } from '../model';
import { ONLY } from '../../domain/names/place';

/** What the folder holds beside what could be resolved. */
export interface Folder {
  /** Every business that has a file, also one with problems. */
  readonly businesses: readonly string[];
  /** Businesses as listed by each environment. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** Whether every environment's list could be read; if not, nothing can be said about what is in none. */
  readonly allLists: boolean;
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
  lake: InBusiness & { readonly value: LakeModel };
  bucket: InBusiness & Called & { readonly value: BucketModel };
  starrocks: InBusiness & Called & { readonly value: StarRocksInstanceModel };
  nodes: InBusiness &
    Called & { readonly value: StarRocksNodes; readonly instance: StarRocksInstanceModel; readonly role: 'frontend' | 'backend' | 'group' };
  kafka: InBusiness & { readonly value: KafkaModel };
  kafkaInstance: InEnvironment & { readonly value: KafkaInstanceModel };
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
    lake: [],
    bucket: [],
    starrocks: [],
    nodes: [],
    kafka: [],
    kafkaInstance: [],
    workload: [],
  };
  for (const environment of Object.values(estate.environments)) {
    const path = ['environments', environment.name];
    const common = { estate, folder, environment, path };
    lists.environment.push(common);
    const { kafka } = environment.shared;
    if (kafka) lists.kafkaInstance.push({ ...common, value: kafka, path: [...path, 'shared', 'kafka'] });
    for (const business of Object.values(environment.businesses)) {
      addBusiness(lists, { ...common, business, path: [...path, 'businesses', business.name] });
    }
  }
  return lists;
}

function addBusiness(lists: Lists, at: InBusiness): void {
  const { business, path } = at;
  lists.business.push(at);
  if (business.lake) lists.lake.push({ ...at, value: business.lake, path: [...path, 'lake'] });
  for (const [key, value] of Object.entries(business.buckets)) {
    lists.bucket.push({ ...at, key, value, title: `bucket '${key}'`, path: [...path, 'buckets', key] });
  }
  for (const [key, value] of Object.entries(business.starrocks)) addStarRocks(lists, at, key, value);
  if (business.kafka) {
    lists.kafka.push({ ...at, value: business.kafka, path: [...path, 'kafka'] });
    const { instance } = business.kafka;
    if (instance) lists.kafkaInstance.push({ ...at, value: instance, path: [...path, 'kafka', 'instance'] });
  }
  for (const [key, value] of Object.entries(business.access)) {
    lists.workload.push({ ...at, key, value, title: `workload '${key}'`, path: [...path, 'access', key] });
  }
}

function addStarRocks(lists: Lists, at: InBusiness, key: string, instance: StarRocksInstanceModel): void {
  const path = [...at.path, 'starrocks', key];
  lists.starrocks.push({ ...at, key, value: instance, title: called('StarRocks instance', at.business.name, key), path });
  for (const role of ['frontend', 'backend'] as const) {
    lists.nodes.push({ ...at, key: role, value: instance[role], instance, role, title: `the ${role}`, path: [...path, role] });
  }
  for (const [name, value] of Object.entries(instance.groups)) {
    lists.nodes.push({
      ...at,
      key: name,
      value,
      instance,
      role: 'group',
      title: `compute group '${name}'`,
      path: [...path, 'groups', name],
    });
  }
}

/** A thing of its own name, or of its business's where the business has only one. */
const called = (what: string, business: string, key: string): string => `${what} '${key === ONLY ? business : key}'`;
