import type { KafkaInstanceModel } from '../known/model';
import { FLOORS } from '../../../domain/floors';
import { scaled } from '../../../domain/scaled';
import type { Fixed } from '../../starrocks/yaml/scale';
import { inMBps, type Throughput } from '../../../domain/units/quantity';

/** A Kafka instance as written: `capacity` is what producers get, and consumers unless `subscribe` says otherwise. */
export interface WrittenInstance extends Omit<KafkaInstanceModel, 'publish' | 'subscribe'> {
  readonly capacity: Throughput;
  readonly subscribe?: Throughput;
}

/** Spells both capacities out and scales them. */
export function kafkaInstance(written: WrittenInstance, factor: number, fixed: Fixed): KafkaInstanceModel {
  const { capacity, subscribe, ...rest } = written;
  const size = (value: Throughput, floor: number, key: string): Throughput =>
    fixed([key]) ? value : `${scaled(inMBps(value), factor, floor)} MB/s`;
  return {
    ...rest,
    publish: size(capacity, FLOORS.kafkaPublishMBps, 'capacity'),
    subscribe:
      subscribe === undefined
        ? size(`${Math.max(FLOORS.kafkaSubscribeMBps, inMBps(capacity))} MB/s`, FLOORS.kafkaSubscribeMBps, 'capacity')
        : size(subscribe, FLOORS.kafkaSubscribeMBps, 'subscribe'),
  };
}
