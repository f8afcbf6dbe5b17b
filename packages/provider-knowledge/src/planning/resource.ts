import { applyBlock } from './legacy/apply';
import { diffBlock, type Comparing } from './legacy/diff';
import { held } from './legacy/held';
import { equivalent, restored, withUnknowns } from './legacy/normalise';
import { proposed } from './legacy/proposed';
import { replacing } from './legacy/replacing';
import type { TypeModel } from './model';
import type { Path } from './path';
import { asStored } from './stored';
import type { Suppress } from './suppress';
import { UNKNOWN, type ObjectValue, type Value } from './value';

/** What will become of an object. */
export interface Plan {
  readonly planned: ObjectValue;
  /** Paths whose difference replaces the object; empty for a creation. */
  readonly replace: readonly Path[];
}

/**
 * Plans one resource as a provider of the older SDK does, step by step; `prior` is undefined for a creation. Without a
 * difference the prior state itself is planned.
 */
export function planResource({ type, block }: TypeModel, prior: ObjectValue | undefined, written: ObjectValue, suppress: Suppress): Plan {
  const config = asStored(type, written);
  const wanted = proposed(block, prior, config);
  const was = prior && held(block, prior);
  const differences = diffBlock(comparing(block, prior, wanted, suppress), block, was, wanted, false);
  if (prior !== undefined && differences === undefined) return { planned: prior, replace: [] };
  const applied = restored(block.type, applyBlock(block, differences, was), wanted) as ObjectValue;
  const planned = 'timeouts' in wanted ? { ...applied, timeouts: wanted['timeouts'] ?? null } : applied;
  if (prior === undefined) return { planned: withUnknowns(block, planned, UNKNOWN), replace: [] };
  if (equivalent(block.type, prior, planned)) return { planned: prior, replace: [] };
  return { planned, replace: replacing(block, differences) };
}

function comparing({ attributes }: TypeModel['block'], prior: ObjectValue | undefined, config: ObjectValue, suppress: Suppress): Comparing {
  const get = (name: string): Value => config[name] ?? attributes.find((one) => one.name === name)?.default ?? prior?.[name] ?? null;
  return { creating: prior === undefined, prior, config, get, suppress };
}
