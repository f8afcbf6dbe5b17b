import type { Fixed } from '../../../domain/fixed';
import type { Named } from '../../../domain/model';
import { mapValues } from '../../../domain/named';
import { removedAs } from '../../../domain/removal';
import { scaled } from '../../../domain/scaled';
import type { Picked } from '../../../domain/schema/by-environment';
import type { Resolving } from '../../../domain/service';
import { type Gib, inGiB } from '../../../domain/units/quantity';
import { REDIS_GIB } from '../known/limits';
import type { RedisInstanceModel } from '../known/model';
import type { WrittenRedis } from './schema';

/** The business's instances in one environment, if any; scaled ones have the next size that can be had. */
export function resolveRedis(
  written: Picked<WrittenRedis> | undefined,
  { scale, onRemoval, fixed }: Resolving,
): Named<RedisInstanceModel> | undefined {
  if (written === undefined || Object.keys(written).length === 0) return undefined;
  return mapValues(written, (one, key) => ({ ...removedAs(onRemoval)(one), memory: scaledMemory(one.memory, scale, fixed, key) }));
}

function scaledMemory(memory: Gib, scale: number, fixed: Fixed, key: string): Gib {
  if (scale === 1 || fixed([key, 'memory'])) return memory;
  const wanted = scaled(memory, scale, REDIS_GIB[0] ?? memory);
  return inGiB(REDIS_GIB.find((size) => size >= wanted) ?? wanted);
}
