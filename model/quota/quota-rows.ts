import type { KafkaInstanceModel } from '../../constructs/kafka/known/model';
import type { SparkWorkspaceModel } from '../../constructs/spark/known/model';
import type { StarRocksInstanceModel } from '../../constructs/starrocks/known/model';
import type { Business, Environment } from '../model';
import { ONLY } from '../../domain/names/scheme';
import { inCu, inMBps } from '../../domain/units/quantity';
import { sumsOf } from './environment-sums';

/** One thing with a size: a workspace, a queue of it, a group of nodes, a Kafka instance. */
export interface QuotaRow {
  readonly service: 'spark' | 'starrocks' | 'kafka';
  /** Business that owns it, or `shared`. */
  readonly owner: string;
  /** `workspace`, `queue night`, `group query`, `publish`; with the workspace's or instance's name where there are several. */
  readonly name: string;
  readonly unit: 'CU' | 'MB/s';
  /** What it may use at most, or has reserved. */
  readonly max: number;
  /** What it is guaranteed. */
  readonly min?: number;
  /** Window to the maximum that holds in it. */
  readonly schedule?: Readonly<Record<string, number>>;
}

/** A service's total against what the account was granted. */
export interface QuotaSum {
  readonly service: QuotaRow['service'];
  readonly unit: QuotaRow['unit'];
  readonly used: number;
  /** Absent where the environment file names none. */
  readonly limit?: number;
}

/** All rows of an environment: businesses in order, then what they share. */
export function quotaRows({ businesses, shared }: Pick<Environment, 'businesses' | 'shared'>): QuotaRow[] {
  return [...Object.values(businesses).flatMap(businessRows), ...(shared.kafka ? kafkaRows('shared', shared.kafka) : [])];
}

/** What the environment uses of each service, and its limits. */
export function quotaSums(environment: Pick<Environment, 'businesses' | 'shared' | 'limits'>): QuotaSum[] {
  const used = sumsOf(environment);
  const { spark, starrocks, kafka } = environment.limits;
  return [
    { service: 'spark', unit: 'CU', used: used.spark, ...(spark === undefined ? {} : { limit: inCu(spark) }) },
    { service: 'starrocks', unit: 'CU', used: used.starrocks, ...(starrocks === undefined ? {} : { limit: inCu(starrocks) }) },
    { service: 'kafka', unit: 'MB/s', used: used.kafka, ...(kafka === undefined ? {} : { limit: inMBps(kafka) }) },
  ];
}

function businessRows({ name, spark, starrocks, kafka }: Business): QuotaRow[] {
  return [
    ...Object.entries(spark).flatMap(([key, workspace]) => sparkRows(name, key, workspace)),
    ...Object.entries(starrocks).flatMap(([key, instance]) => starrocksRows(name, key, instance)),
    ...(kafka?.instance ? kafkaRows(name, kafka.instance) : []),
  ];
}

const of = (key: string, name: string): string => (key === ONLY ? name : `${key}: ${name}`);

function sparkRows(owner: string, key: string, { quota, queues }: SparkWorkspaceModel): QuotaRow[] {
  const row = { service: 'spark', owner, unit: 'CU' } as const;
  const queueRows = Object.entries(queues).map(([name, { max, min, schedule }]): QuotaRow => ({
    ...row,
    name: of(key, `queue ${name}`),
    max: inCu(max),
    ...(min === undefined ? {} : { min: inCu(min) }),
    ...(Object.keys(schedule).length === 0
      ? {}
      : { schedule: Object.fromEntries(Object.entries(schedule).map(([window, cu]) => [window, inCu(cu)])) }),
  }));
  return [{ ...row, name: of(key, 'workspace'), max: inCu(quota) }, ...queueRows];
}

function starrocksRows(owner: string, key: string, { frontend, backend, groups }: StarRocksInstanceModel): QuotaRow[] {
  const nodes = { frontend, backend, ...Object.fromEntries(Object.entries(groups).map(([name, group]) => [`group ${name}`, group])) };
  return Object.entries(nodes).map(([name, group]) => ({
    service: 'starrocks',
    owner,
    unit: 'CU',
    name: of(key, name),
    max: group.nodes * inCu(group.size),
  }));
}

function kafkaRows(owner: string, { publish, subscribe }: KafkaInstanceModel): QuotaRow[] {
  const row = { service: 'kafka', owner, unit: 'MB/s' } as const;
  return [
    { ...row, name: 'publish', max: inMBps(publish) },
    { ...row, name: 'subscribe', max: inMBps(subscribe) },
  ];
}
