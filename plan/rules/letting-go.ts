import { isDisposableStack } from '../open/disposable';
import { allowanceName, withoutIndex } from '../types/address';
import { actionOf, type Change } from '../types/change';
import { isObject } from '../types/json';
import type { Context } from './context';

/**
 * Settings of a thing that are resources of their own and go with it: a bucket that is kept should keep its lifecycle rules, a workspace
 * its queues.
 */
export function settingsOf(change: Change, context: Context): Change[] {
  return context.working.filter(
    (one) =>
      one.stack === change.stack &&
      one.inner === undefined &&
      actionOf(one) === 'delete' &&
      (isSetting(one, change) || isPart(one, change, context)),
  );
}

function isSetting(one: Change, { type, change: { before } }: Change): boolean {
  const id = before?.['id'];
  return one.type.startsWith(`${type}_`) && typeof id === 'string' && Object.values(one.change.before ?? {}).includes(id);
}

/** Whether a ROS stack holds no data and is told the name of something in `whole`, so that it is a part of that. */
function isPart({ type, change: { before } }: Change, whole: Change, context: Context): boolean {
  if (type !== 'alicloud_ros_stack' || whole.type !== type || !isDisposableStack(before)) return false;
  const given = Array.isArray(before?.['parameters']) ? before['parameters'] : [];
  const names = context.insideOf(whole).map((inner) => context.nameOf(inner).name);
  return given.some((one) => isObject(one) && names.includes(String(one['parameter_value'])));
}

/** How something that nothing describes any more stays where it is. */
export function lettingGo(change: Change, settings: readonly Change[]): string {
  const names = [change, ...settings].map(({ stack, address }) => allowanceName({ stack, address: withoutIndex(address) }));
  return `; or, to keep it for everybody who applies, name ${names.length === 1 ? 'it' : 'it and its settings'} in removed.yaml: ${[...new Set(names)].join(', ')}`;
}
