import type { Path } from '../../domain/path';
import { nearestOrOut } from '../../domain/fix-nearest';
import { about } from '../../domain/rule';
import { throughput } from '../../domain/schema/quantities';
import type { Reach, Resolving, Service, Side, SizeRow } from '../../domain/service';
import { KAFKA_PARITY } from './known/parity';
import { KAFKA_CLONED, KAFKA_SCALING, SHARED_KAFKA_CLONED } from './known/cloned';
import type { MBps } from '../../domain/units/quantity';
import { ALLOWED_IPS_RULES } from './known/allowed-ips-rules';
import { INSTANCE_RULES } from './known/instance-rules';
import { isExistingKafka, type KafkaInstanceModel, type KafkaModel, type SharedKafkaModel } from './known/model';
import { KAFKA_NAMES, kafkaInstance, kafkaNames } from './known/names';
import { REGION_RULES } from './known/region-rules';
import { ACL_RULES, HOME_RULES } from './known/share-rules';
import { aclsOf, blocksOf, homesOf, instanceOf, regionOf } from './known/subjects';
import { LOOKUP_RULES, TOPIC_RULES, topicsOf } from './known/topic-rules';
import { KAFKA_OPENINGS, KAFKA_PRICES, KAFKA_TYPES } from './known/types';
import { resolveInstance, resolveKafka } from './yaml/resolve';
import { kafka as businessSection, sharedKafka as sharedSection } from './yaml/schema';

const businessSchema = businessSection.exactOptional();
const sharedSchema = sharedSection.exactOptional();

const sizes = ({ capacity, subscribe }: KafkaInstanceModel, at: Path = []): SizeRow[] => [
  { name: 'publish', at: [...at, 'capacity'], max: capacity },
  { name: 'subscribe', at: [...at, 'subscribe'], max: subscribe, part: true },
];

/** The shared instance, if the environment makes it; an existing one is only used. */
const madeIn = (shared: SharedKafkaModel): KafkaInstanceModel[] => (isExistingKafka(shared) ? [] : [shared]);

function missingTopic(entry: string, { business, of }: Reach): ReturnType<NonNullable<Service['verbs']>[string]['missing']> {
  const topics = of(kafka, business)?.topics ?? {};
  if (Object.hasOwn(topics, entry)) return undefined;
  return {
    message: `'${entry}', which is no topic of ${business}`,
    fix: nearestOrOut(entry, Object.keys(topics), `add it to kafka.topics of ${business}`),
  };
}

export const kafka = {
  key: 'kafka',
  title: 'Kafka',
  names: KAFKA_NAMES,
  parity: KAFKA_PARITY,
  local: () => require('./stack/local') as typeof import('./stack/local'),
  types: KAFKA_TYPES,
  prices: KAFKA_PRICES,
  openings: KAFKA_OPENINGS,
  limit: { unit: 'MB/s', schema: throughput, amount: (value: MBps) => value },
  verbs: {
    produce: { says: 'topics it writes', does: 'produces', code: 'access.topic.missing', missing: missingTopic },
    consume: { says: 'topics it reads', does: 'consumes', code: 'access.topic.missing', missing: missingTopic },
  },
  shared: {
    schema: sharedSchema,
    resolve: (written, { scale, onRemoval }): SharedKafkaModel | undefined =>
      written === undefined || 'existing' in written ? written : resolveInstance(written, onRemoval, scale, () => false),
    rules: [
      ...about((instance: SharedKafkaModel) => madeIn(instance).map((made) => [[], made] as const), INSTANCE_RULES),
      ...about((_instance: SharedKafkaModel, around) => regionOf([], around), REGION_RULES),
    ],
    names: (shared, { place }) =>
      madeIn(shared).map(({ name }) => ({ rule: KAFKA_NAMES.kafkaInstance, name: name ?? kafkaInstance(place), path: [] })),
    sizes: (shared) => madeIn(shared).flatMap((made) => sizes(made)),
    cloned: SHARED_KAFKA_CLONED,
    scaling: KAFKA_SCALING,
    removal: (shared) => madeIn(shared).map(({ onRemoval }) => ({ path: [], begins: 'Kafka_', onRemoval })),
    stack: () => require('./stack/shared') as typeof import('./stack/shared'),
  } satisfies Side<typeof sharedSchema, SharedKafkaModel | undefined, unknown>,
  business: {
    schema: businessSchema,
    resolve: (written, at: Resolving): KafkaModel | undefined => written && resolveKafka(written, at),
    rules: [
      ...about(instanceOf, INSTANCE_RULES),
      ...about(({ instance }: KafkaModel, around) => (instance ? regionOf(['instance'], around) : []), REGION_RULES),
      ...about(homesOf, HOME_RULES),
      ...about(topicsOf, TOPIC_RULES),
      ...about(aclsOf, ACL_RULES),
      ...about(blocksOf, ALLOWED_IPS_RULES),
      // A file asks for nothing by key: grants are judged by the verbs above.
      ...about(() => [], LOOKUP_RULES),
    ],
    elsewhere: { 'Kafka/Users': ['access'] },
    names: kafkaNames,
    sizes: ({ instance }) => (instance ? sizes(instance, ['instance']) : []),
    cloned: KAFKA_CLONED,
    scaling: KAFKA_SCALING,
    removal: ({ instance, onRemoval }) => [
      ...(instance ? [{ path: ['instance'], begins: 'Kafka_Instance', onRemoval: instance.onRemoval }] : []),
      { path: [], begins: 'Kafka_', onRemoval },
    ],
    stack: () => require('./stack/business') as typeof import('./stack/business'),
  } satisfies Side<typeof businessSchema, KafkaModel | undefined, unknown>,
} as const satisfies Service<'kafka'>;
