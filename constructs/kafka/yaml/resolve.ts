import { type Fixed, below } from '../../../domain/fixed';
import type { OnRemoval } from '../../../domain/model';
import { removedAs } from '../../../domain/removal';
import { scaled } from '../../../domain/scaled';
import type { Picked } from '../../../domain/schema/by-environment';
import type { Grants, Resolving } from '../../../domain/service';
import { inMBps, type MBps } from '../../../domain/units/quantity';
import { KAFKA_LIMITS } from '../known/limits';
import type { KafkaInstanceModel, KafkaModel } from '../known/model';
import type { WrittenInstance, WrittenKafka } from './schema';

/** Both capacities spelled out and scaled; consumers get what producers get unless `subscribe` says otherwise. */
export function resolveInstance(written: WrittenInstance, onRemoval: OnRemoval, factor: number, fixed: Fixed): KafkaInstanceModel {
  const { capacity, subscribe, ...rest } = removedAs(onRemoval)(written);
  const size = (value: MBps, floor: number, key: string): MBps => (fixed([key]) ? value : inMBps(scaled(value, factor, floor)));
  const { publishMBps, subscribeMBps } = KAFKA_LIMITS;
  return {
    ...rest,
    capacity: size(capacity, publishMBps, 'capacity'),
    subscribe:
      subscribe === undefined
        ? size(inMBps(Math.max(subscribeMBps, capacity)), subscribeMBps, 'capacity')
        : size(subscribe, subscribeMBps, 'subscribe'),
  };
}

/** A business's share of Kafka. A workload that consumes without naming a group gets a group of its own name. */
export function resolveKafka(written: Picked<WrittenKafka>, { onRemoval, scale, fixed, workloads }: Resolving): KafkaModel {
  const { instance, groups, ...rest } = written;
  return {
    ...removedAs(onRemoval)(rest),
    groups: { ...consumers(workloads), ...groups },
    ...(instance && { instance: resolveInstance(instance, onRemoval, scale, below(fixed, 'instance')) }),
  };
}

const consumers = (workloads: Grants): KafkaModel['groups'] =>
  Object.fromEntries(
    Object.entries(workloads)
      .filter(([, { consume = [] }]) => consume.length > 0)
      .map(([name]) => [name, {}]),
  );
