import { SPARK_DEFAULTS } from '../../constructs/spark/known/defaults';
import type { KafkaModel } from '../../constructs/kafka/known/model';
import type { SparkWorkspaceModel } from '../../constructs/spark/known/model';
import type { StarRocksInstanceModel } from '../../constructs/starrocks/known/model';
import type { Named, OnRemoval } from '../../domain/model';
import type { Business, WorkloadModel } from '../model';
import { ONLY } from '../../domain/names/scheme';
import { scaleSpark } from '../../constructs/spark/yaml/scale';
import { scaleStarRocks, type Fixed } from '../../constructs/starrocks/yaml/scale';
import { businessFile, type BusinessFile } from '../files/business';
import type { Picked } from '../../domain/schema/by-environment';
import { inFactor } from '../../domain/units/quantity';
import { kafkaInstance } from '../../constructs/kafka/yaml/resolve-instance';
import { pathKey, pick } from './pick';
import { removedAs } from '../../domain/removal';

type PickedBusiness = Picked<BusinessFile>;
type PickedInstance = Exclude<NonNullable<PickedBusiness['starrocks']>, { instances: unknown }>;
type PickedWorkspace = Exclude<NonNullable<PickedBusiness['spark']>, { workspaces: unknown }>;

/** What of the environment a business depends on. */
export interface Surroundings {
  readonly name: string;
  readonly scale: number;
  readonly onRemoval: OnRemoval;
}

/** What a business is in one environment. */
export function resolveBusiness(name: string, file: BusinessFile, environment: Surroundings): Business {
  const { value, explicit } = pick(businessFile, file, environment.name);
  const fixed =
    (...prefix: string[]): Fixed =>
    (path) =>
      explicit.has(pathKey([...prefix, ...path]));
  const removed = removedAs(environment.onRemoval);
  const { lake, buckets, spark, starrocks, kafka, access, ...plain } = value;
  const workloads = access as Named<WorkloadModel>;
  return {
    ...plain,
    name,
    access: workloads,
    ...(lake && { lake: removed(lake) }),
    buckets: Object.fromEntries(Object.entries(buckets).map(([key, bucket]) => [key, removed(bucket)])),
    spark: several<PickedWorkspace, 'workspaces', SparkWorkspaceModel>(spark, 'workspaces', (one, path) =>
      scaleSpark(workspace(removed(one)), environment.scale, fixed('spark', ...path)),
    ),
    starrocks: several<PickedInstance, 'instances', StarRocksInstanceModel>(starrocks, 'instances', (one, path) =>
      scaleStarRocks(removed(one), environment.scale, fixed('starrocks', ...path)),
    ),
    ...(kafka && { kafka: resolveKafka(kafka, workloads, environment, fixed('kafka', 'instance')) }),
  };
}

/** A single thing is keyed {@link ONLY}; `path` is where each is written. */
function several<T extends object, K extends string, R>(
  written: T | { readonly [P in K]: Named<T> } | undefined,
  key: K,
  resolve: (one: T, path: readonly string[]) => R,
): Named<R> {
  if (written === undefined) return {};
  if (!(key in written)) return { [ONLY]: resolve(written as T, []) };
  const many = (written as { readonly [P in K]: Named<T> })[key];
  return Object.fromEntries(Object.entries(many).map(([name, one]) => [name, resolve(one, [key, name])]));
}

function workspace(written: Omit<PickedWorkspace, 'onRemoval'> & { readonly onRemoval: OnRemoval }): SparkWorkspaceModel {
  return {
    ...written,
    oversubscription: inFactor(written.oversubscription),
    queues: Object.fromEntries(
      Object.entries(written.queues).map(([name, queue]) => [
        name,
        { ...queue, environments: queue.environments ?? (name === 'dev_queue' ? ['dev'] : SPARK_DEFAULTS.queue.environments) },
      ]),
    ),
  };
}

function resolveKafka(
  written: NonNullable<PickedBusiness['kafka']>,
  access: Named<WorkloadModel>,
  environment: Surroundings,
  fixed: Fixed,
): KafkaModel {
  const { instance, groups, ...rest } = written;
  const removed = removedAs(environment.onRemoval);
  return {
    ...removed(rest),
    groups:
      groups ??
      Object.fromEntries(
        Object.entries(access)
          .filter(([, { consume }]) => consume.length > 0)
          .map(([name]) => [name, {}]),
      ),
    ...(instance && { instance: kafkaInstance(removed(instance), environment.scale, fixed) }),
  };
}
