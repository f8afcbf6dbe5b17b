import type { StarRocksInstanceModel } from '../../constructs/starrocks/known/model';
import type { Environment } from '../model';
import { inCu, inMBps } from '../../domain/units/quantity';

/** What an environment may use together. */
export interface EnvironmentSums {
  /** CU of all workspaces' quotas. */
  readonly spark: number;
  /** CU of all nodes. */
  readonly starrocks: number;
  /** Reserved MB/s for producers. */
  readonly kafka: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** CU of all nodes of an instance. */
export function instanceCu({ frontend, backend, groups }: StarRocksInstanceModel): number {
  return sum([frontend, backend, ...Object.values(groups)].map(({ nodes, size }) => nodes * inCu(size)));
}

/** Sums over everything in an environment. */
export function sumsOf({ shared, businesses }: Pick<Environment, 'shared' | 'businesses'>): EnvironmentSums {
  const all = Object.values(businesses);
  const kafka = [shared.kafka, ...all.map((business) => business.kafka?.instance)];
  return {
    spark: sum(all.flatMap(({ spark }) => Object.values(spark).map(({ quota }) => inCu(quota)))),
    starrocks: sum(all.flatMap(({ starrocks }) => Object.values(starrocks).map(instanceCu))),
    kafka: sum(kafka.flatMap((instance) => (instance ? [inMBps(instance.publish)] : []))),
  };
}
