import type { MetastoreModel } from '../../constructs/metastore/known/model';
import type { Business, Environment } from '../model';
import { NAME_RULES, type NameKind } from '../../domain/names/rules';
import * as scheme from '../../domain/names/scheme';
import type { Place } from '../../domain/names/scheme';
import { sparkAdminNames, sparkNames } from './spark-inventory';

/** One name that an environment makes in the cloud. */
export interface PhysicalName {
  readonly kind: NameKind;
  readonly name: string;
  /** Path in the model of what it is the name of. */
  readonly path: readonly string[];
  /** What the name is unique in, where its service asks for that below something: a Kafka instance, a workspace. */
  readonly parent?: string;
}

/** Names made of a single key each: kind, the scheme's function, whether a workload makes it. */
const WORKLOAD_NAMES: readonly { readonly kind: NameKind; readonly of: (place: Place, key: string) => string }[] = [
  { kind: 'ramRole', of: scheme.workloadRole },
  { kind: 'ramPolicy', of: scheme.workloadPolicy },
];

/** Every name that an environment makes, as its stacks make them. */
export function physicalNames(estate: string, environment: Environment): PhysicalName[] {
  const place: Place = { estate, environment: environment.name };
  const path = ['environments', environment.name];
  const names: PhysicalName[] = [
    { kind: 'vpc', name: scheme.vpc(place), path: [...path, 'network'] },
    { kind: 'logProject', name: scheme.logProject(place), path: [...path, 'logs'] },
    { kind: 'kmsAlias', name: scheme.keyAlias(place), path },
  ];
  if (environment.state.kind === 'oss') {
    names.push({ kind: 'ossBucket', name: environment.state.bucket, path: [...path, 'state', 'bucket'] });
    names.push({ kind: 'otsInstance', name: scheme.lockInstance(place), path: [...path, 'state'] });
  }
  const { kafka, metastore } = environment.shared;
  if (kafka) names.push({ kind: 'kafkaInstance', name: scheme.kafkaInstance(place), path: [...path, 'shared', 'kafka'] });
  if (metastore) names.push(...metastoreNames(place, metastore, [...path, 'shared', 'metastore']));
  names.push(...sparkAdminNames(place, environment, path));
  for (const business of Object.values(environment.businesses)) {
    names.push(...businessNames({ ...place, business: business.name }, business, environment, [...path, 'businesses', business.name]));
  }
  return names;
}

function metastoreNames(place: Place, metastore: MetastoreModel, path: readonly string[]): PhysicalName[] {
  switch (metastore.kind) {
    case 'external':
      return [];
    case 'dlf':
      return [
        { kind: 'dlfCatalog', name: metastore.catalog, path },
        { kind: 'rosStack', name: scheme.catalogStack(place), path },
      ];
    case 'emr':
      return [
        { kind: 'emrCluster', name: scheme.emrCluster(place), path },
        { kind: 'kmsSecret', name: scheme.metastoreSecret(place), path },
      ];
  }
}

function businessNames(place: Place, business: Business, environment: Environment, path: readonly string[]): PhysicalName[] {
  const names: PhysicalName[] = sparkNames(place, business, environment, path);
  const add = (kind: NameKind, name: string, below: readonly string[], parent?: string): void => {
    names.push({ kind, name, path: [...path, ...below], ...(parent !== undefined && { parent }) });
  };
  if (business.lake) add('ossBucket', scheme.lakeBucket(place), ['lake']);
  // OSS-HDFS is switched on by ROS only, in a stack that is called like the bucket.
  if (business.lake?.kind === 'oss-hdfs') add('rosStack', scheme.lakeBucket(place), ['lake']);
  for (const key of Object.keys(business.buckets)) add('ossBucket', scheme.bucket(place, key), ['buckets', key]);
  for (const [key, instance] of Object.entries(business.starrocks)) {
    const name = scheme.starrocksInstance(place, key);
    add('starrocksInstance', name, ['starrocks', key]);
    add('kmsSecret', scheme.starrocksSecret(place, key), ['starrocks', key]);
    for (const group of Object.keys(instance.groups)) add('starrocksGroup', group, ['starrocks', key, 'groups', group], name);
  }
  kafkaNames(place, business, add);
  for (const key of Object.keys(business.access)) {
    for (const { kind, of } of WORKLOAD_NAMES) add(kind, of(place, key), ['access', key]);
  }
  return names;
}

function kafkaNames(
  place: Place,
  business: Business,
  add: (kind: NameKind, name: string, below: readonly string[], parent?: string) => void,
): void {
  const { kafka } = business;
  if (!kafka) return;
  const instance = scheme.kafkaInstance(kafka.instance ? place : { estate: place.estate, environment: place.environment });
  if (kafka.instance) add('kafkaInstance', instance, ['kafka', 'instance']);
  for (const key of Object.keys(kafka.topics)) add('kafkaTopic', scheme.kafkaTopic(place, key), ['kafka', 'topics', key], instance);
  for (const key of Object.keys(kafka.groups)) add('kafkaGroup', scheme.kafkaGroup(place, key), ['kafka', 'groups', key], instance);
  for (const [key, { produce, consume }] of Object.entries(business.access)) {
    if (produce.length + consume.length === 0) continue;
    add('kafkaUser', scheme.kafkaUser(place, key), ['access', key], instance);
    add('kmsSecret', scheme.kafkaSecret(place, key), ['access', key]);
  }
}

/** The place in which two names of a kind may not be the same, for example `cn-hangzhou`. */
export function scopeOf({ kind, parent }: PhysicalName, environment: Environment): string {
  switch (NAME_RULES[kind].scope) {
    case 'cloud':
      return 'all of Alibaba Cloud';
    case 'account':
      return 'the account';
    case 'region':
      return environment.region;
    case 'parent':
      return parent ?? environment.name;
  }
}
