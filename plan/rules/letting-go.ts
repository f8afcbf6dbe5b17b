import { allowanceName, withoutIndex } from '../types/address';
import { actionOf, type Change } from '../types/change';
import type { Context } from './context';

/** Settings of a thing that are resources of their own and go with it: a bucket that is kept should keep its lifecycle rules. */
export function settingsOf({ stack, type, change: { before } }: Change, context: Context): Change[] {
  const id = before?.['id'];
  return context.working.filter(
    (one) =>
      one.stack === stack &&
      one.inner === undefined &&
      one.type.startsWith(`${type}_`) &&
      actionOf(one) === 'delete' &&
      typeof id === 'string' &&
      Object.values(one.change.before ?? {}).includes(id),
  );
}

/** How something that nothing describes any more stays where it is. */
export function lettingGo(change: Change, settings: readonly Change[]): string {
  const names = [change, ...settings].map(({ stack, address }) => allowanceName({ stack, address: withoutIndex(address) }));
  return `; or, to keep it for everybody who applies, name ${names.length === 1 ? 'it' : 'it and its settings'} in removed.yaml: ${[...new Set(names)].join(', ')}`;
}
