import type { KafkaInstance } from '../model';
import { FLOORS } from '../scale/floors';
import { scaled } from '../scale/scaled';
import type { Fixed } from '../scale/starrocks';
import { inMBps, type Throughput } from '../units/quantity';

/** A Kafka instance as written: `capacity` is what producers get, and consumers unless `subscribe` says otherwise. */
export interface WrittenInstance extends Omit<KafkaInstance, 'publish' | 'subscribe'> {
  readonly capacity: Throughput;
  readonly subscribe?: Throughput;
}

/** Spells both capacities out and scales them. */
export function kafkaInstance(written: WrittenInstance, factor: number, fixed: Fixed): KafkaInstance {
  const { capacity, subscribe, ...rest } = written;
  const size = (value: Throughput, floor: number, key: string): Throughput =>
    (fixed([key]) ? value : `${scaled(inMBps(value), factor, floor)} MB/s`);
  return {
    ...rest,
    publish: size(capacity, FLOORS.kafkaPublishMBps, 'capacity'),
    subscribe: subscribe === undefined
      ? size(`${Math.max(FLOORS.kafkaSubscribeMBps, inMBps(capacity))} MB/s`, FLOORS.kafkaSubscribeMBps, 'capacity')
      : size(subscribe, FLOORS.kafkaSubscribeMBps, 'subscribe'),
  };
}
