import { same } from './equal';
import type { Path } from './path';
import type { ObjectValue } from './value';
import type { TypeModel } from './model';
import type { Planning } from './place';
import { planBlock } from './plan';
import type { Suppress } from './suppress';

/** What will become of an object. */
export interface Plan {
  readonly planned: ObjectValue;
  /** Paths whose difference replaces the object; empty for a creation. */
  readonly replace: readonly Path[];
}

/** Plans one resource; `prior` is undefined for a creation. Without a difference the prior state itself is planned. */
export function planResource(model: TypeModel, prior: ObjectValue | undefined, configured: ObjectValue, suppress: Suppress): Plan {
  const planning: Planning = { creating: prior === undefined, suppress, replace: [] };
  const planned = planBlock(planning, model.block, prior, configured);
  if (prior !== undefined && same(prior, planned)) return { planned: prior, replace: [] };
  return { planned, replace: planning.replace };
}
