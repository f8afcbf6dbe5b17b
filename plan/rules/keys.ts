import type { OnRemoval } from '../../domain/model';
import { allowanceFor } from '../allowances/permit';
import { recordIn } from '../deployed/read-record';
import { allowanceName, withoutIndex } from '../types/address';
import type { Change } from '../types/change';
import type { ResourceName } from '../types/finding';
import type { Context } from './context';

/** Whether data may be lost, and what is missing where it may not. */
export interface Permission {
  readonly permitted: boolean;
  /** The allowance, where it is one that permits. */
  readonly allowedBy?: string;
  /** Keys that are missing: the thing's own as it was deployed, the environment's. */
  readonly first: boolean;
  readonly second: boolean;
}

/** Whether what a change destroys may be lost: both keys are given, or somebody allowed it by name. */
export function permissionFor(change: Change, context: Context): Permission {
  const resource = context.nameOf(change);
  const { allowances, today } = context.input;
  const allowance = allowanceFor(resource, allowances, today);
  const first = firstKey(change, context) !== 'destroy';
  const second = context.input.environmentOf(change.stack)?.allowDataLoss !== true;
  if (allowance !== undefined) return { permitted: true, allowedBy: allowance.resource, first, second };
  return { permitted: !first && !second, first, second };
}

/**
 * The first key. What was deployed last decides, so that removing the lines removes no protection; what is described now can only add to it.
 * A state from before there was a record is judged by what is described, and what nothing describes is kept.
 */
function firstKey({ stack, address, previous_address: before, type, name, inner }: Change, context: Context): OnRemoval {
  if (inner?.retained) return 'retain';
  const written = context.describedAs(stack, type, name);
  const described: OnRemoval | undefined = written && (written.lifecycle?.prevent_destroy === true ? 'retain' : 'destroy');
  const state = context.states.get(stack);
  const deployed = state && recordIn(state)?.onRemoval[withoutIndex(before ?? address)];
  if (deployed === undefined) return described ?? 'retain';
  return deployed === 'destroy' && described !== 'retain' ? 'destroy' : 'retain';
}

/** Whether nothing describes it any more. */
export function isGone({ stack, type, name, action_reason: reason }: Change, context: Context): boolean {
  const hasDocument = context.input.documents[stack] !== undefined;
  return hasDocument ? context.describedAs(stack, type, name) === undefined : reason === 'delete_because_no_resource_config';
}

/** Whether its description forbids Terraform to destroy it. What holds no data may be protected, too: an extension may have done it. */
export const isProtected = ({ stack, type, name, inner }: Pick<Change, 'stack' | 'type' | 'name' | 'inner'>, context: Context): boolean =>
  inner === undefined && context.describedAs(stack, type, name)?.lifecycle?.prevent_destroy === true;

/** What to do where data would be lost and may not be. */
export function keysFix(
  { first, second }: Permission,
  { change, resource }: { change: Change; resource: ResourceName },
  context: Context,
): string {
  const environment = context.input.environmentOf(change.stack);
  const words = context.input.keysTo?.(change.stack, change.address);
  const described = words?.first ?? 'onRemoval: destroy where it is described';
  const firstWords = isGone(change, context) ? 'describe it again with onRemoval: destroy' : `set ${described}`;
  const keys = [
    ...(first ? [`${firstWords} and deploy that first`] : []),
    ...(second && environment ? [`set ${words?.second ?? `allowDataLoss: true in environment '${environment.name}'`}`] : []),
  ];
  const keysMayBeGiven = environment !== undefined && !(environment.production && !environment.allowDataLoss);
  const allow = `name it in allowances.yaml: ${allowanceName(resource)}`;
  return `to lose it on purpose ${[...(keys.length > 0 && keysMayBeGiven ? [keys.join(', and ')] : []), allow].join('; or ')}`;
}
