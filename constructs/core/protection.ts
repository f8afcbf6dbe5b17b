import { protectionFacts, type StatefulType } from '@lakewright/provider-knowledge/protection';
import type { IConstruct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import { errorsIn } from './check';
import { REMOVAL_RULES } from './known/removal-rules';
import type { Problem } from './problem';
import { surroundingsOf } from './surroundings';
import type { TerraformResourceLifecycle } from './terraform';

/** The first key without the second: asking to destroy where the environment does not allow data loss. */
export function unpairedDestroy(scope: IConstruct, onRemoval: OnRemoval): Problem | undefined {
  return errorsIn(REMOVAL_RULES, { ...surroundingsOf(scope), onRemoval })[0];
}

/**
 * The `lifecycle` block of a type that holds data: prevent_destroy unless it may be destroyed.
 * @param ignore attributes that stay out of plans, each with why. @default - none
 */
export function lifecycleOf(onRemoval: OnRemoval, ignore: Readonly<Record<string, string>> = {}): TerraformResourceLifecycle {
  const ignored = Object.keys(ignore);
  return {
    ...(onRemoval === 'retain' ? { preventDestroy: true } : {}),
    ...(ignored.length > 0 ? { ignoreChanges: ignored } : {}),
  };
}

/**
 * Value of the service's own deletion guard named `attribute`: on when data is retained, off when it may go. It is written either way:
 * the attribute is computed too, so leaving it out would keep the guard on in the service and fail the very removal that was asked for.
 */
export function serviceGuard<T extends string | boolean>(type: StatefulType, attribute: string, onRemoval: OnRemoval): T {
  const guard = protectionFacts(type).guard?.[attribute];
  if (!guard) throw new TypeError(`${type} has no guard '${attribute}' in the protection facts`);
  return (onRemoval === 'retain' ? guard.on : guard.off) as T;
}
