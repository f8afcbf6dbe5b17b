import type { IConstruct } from 'constructs';
import type { OnRemoval } from '../../domain/model';
import type { Problem } from './problem';
import { PROTECTION, type ProtectionRow, type StatefulType } from './protection-table';
import { surroundingsOf } from './surroundings';
import type { TerraformResourceLifecycle } from './terraform';

/** The first key without the second: asking to destroy where the environment does not allow data loss. */
export function unpairedDestroy(scope: IConstruct, onRemoval: OnRemoval): Problem | undefined {
  const { allowDataLoss, environment } = surroundingsOf(scope);
  return onRemoval === 'destroy' && !allowDataLoss
    ? {
        code: 'protection.second-key',
        message: `onRemoval is 'destroy', but environment '${environment}' does not allow data loss`,
        fix: `set allowDataLoss: true in environments/${environment}.yaml, or leave onRemoval at 'retain'`,
      }
    : undefined;
}

/**
 * The `lifecycle` block of a stateful type: prevent_destroy unless it may be destroyed, and the table's ignore_changes.
 * @param owned attributes of the table that something else owns here. @default - all of the table's
 */
export function lifecycleOf(type: StatefulType, onRemoval: OnRemoval, owned?: readonly string[]): TerraformResourceLifecycle {
  const ignored = Object.keys(PROTECTION[type].ignore).filter((attribute) => owned?.includes(attribute) ?? true);
  return {
    ...(onRemoval === 'retain' ? { preventDestroy: true } : {}),
    ...(ignored.length > 0 ? { ignoreChanges: ignored } : {}),
  };
}

/** Value of the service's own deletion guard named `attribute`: up when data is retained, down when it may go. */
export function serviceGuard<T extends string | boolean>(type: StatefulType, attribute: string, onRemoval: OnRemoval): T {
  const row: ProtectionRow = PROTECTION[type];
  const guard = row.service?.[attribute];
  if (!guard) throw new TypeError(`${type} has no guard '${attribute}' in the protection table`);
  return guard[onRemoval] as T;
}
