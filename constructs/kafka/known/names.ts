import type { Named } from '../../../domain/model';
import { joinName } from '../../../domain/names/physical-name';
import { type Place, inEnvironment, placed } from '../../../domain/names/place';
import { type NameRule, NAMES, USUAL } from '../../../domain/names/rules';
import { madeName } from '../../../domain/names/made-name';
import type { Grants, MadeName, Naming } from '../../../domain/service';
import type { ExistingKafkaModel } from './model';

/** Topics and groups of a shared instance carry the business's name, so that two lines can use one word. */
const OF_THE_BUSINESS = '{business}-{name}';

/** What the service accepts as names of its things. */
export const KAFKA_NAMES = {
  kafkaInstance: {
    what: 'a Kafka instance name',
    scope: 'region',
    min: 3,
    max: 64,
    pattern: /^[\p{Script=Han}A-Za-z0-9_-]+$/u,
    hint: '3-64 Chinese characters, letters, digits, dashes or underscores',
    template: { kind: 'kafka', usual: USUAL },
  },
  kafkaTopic: {
    what: 'a Kafka topic name',
    scope: 'parent',
    min: 3,
    max: 64,
    pattern: /^[A-Za-z0-9_-]+$/,
    hint: '3-64 letters, digits, dashes or underscores',
    template: { kind: 'topic', usual: OF_THE_BUSINESS },
  },
  kafkaGroup: {
    what: 'a Kafka consumer group name',
    scope: 'parent',
    min: 3,
    max: 64,
    pattern: /^[A-Za-z0-9_-]+$/,
    hint: '3-64 letters, digits, dashes or underscores',
    template: { kind: 'group', usual: OF_THE_BUSINESS },
  },
  kafkaUser: {
    what: 'a Kafka SASL user name',
    scope: 'parent',
    min: 1,
    max: 64,
    pattern: /^[A-Za-z0-9_-]+$/,
    hint: '1-64 letters, digits, dashes or underscores',
  },
} as const satisfies Record<string, NameRule>;

export const kafkaInstance = (place: Place): string => madeName(KAFKA_NAMES.kafkaInstance, place, 'kafka');
export const kafkaTopic = (place: Place, key: string): string => madeName(KAFKA_NAMES.kafkaTopic, place, key);
export const kafkaGroup = (place: Place, key: string): string => madeName(KAFKA_NAMES.kafkaGroup, place, key);
export const kafkaUser = (place: Place, workload: string): string => joinName(place.business, workload);
/** KMS secret with the password of a workload's user. */
export const kafkaSecret = (place: Place, workload: string): string => placed(place, workload, 'kafka');

/** Workloads that talk to Kafka, and so have a user. */
export const talkers = (workloads: Grants): string[] =>
  Object.entries(workloads)
    .filter(([, { produce = [], consume = [] }]) => produce.length + consume.length > 0)
    .map(([name]) => name);

interface Called {
  readonly name?: string;
}

interface Share {
  readonly instance?: Called;
  readonly topics: Named<Called>;
  readonly groups: Named<Called>;
}

/** The shared instance by its name, or by its id where somebody else made it: several environments may use that one. */
const sharedInstance = (place: Place, shared: unknown): string =>
  (shared as Partial<ExistingKafkaModel> | undefined)?.existing ??
  (shared as Called | undefined)?.name ??
  kafkaInstance(inEnvironment(place));

/** What a business makes on its own instance, or on the shared one. */
export function kafkaNames({ instance, topics, groups }: Share, { place, workloads, shared }: Naming): MadeName[] {
  const parent = instance ? (instance.name ?? kafkaInstance(place)) : sharedInstance(place, shared);
  return [
    ...(instance ? [{ rule: KAFKA_NAMES.kafkaInstance, name: parent, path: ['instance'] }] : []),
    ...Object.entries(topics).map(([key, { name = kafkaTopic(place, key) }]) => ({
      rule: KAFKA_NAMES.kafkaTopic,
      name,
      path: ['topics', key],
      parent,
    })),
    ...Object.entries(groups).map(([key, { name = kafkaGroup(place, key) }]) => ({
      rule: KAFKA_NAMES.kafkaGroup,
      name,
      path: ['groups', key],
      parent,
    })),
    ...talkers(workloads).flatMap((workload) => [
      { rule: KAFKA_NAMES.kafkaUser, name: kafkaUser(place, workload), path: [], workload, parent },
      { rule: NAMES.kmsSecret, name: kafkaSecret(place, workload), path: [], workload },
    ]),
  ];
}
