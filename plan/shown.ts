import type { Context } from './rules/context';
import { actionOf } from './types/change';
import type { ResourceName } from './types/finding';
import type { ShownChange } from './types/reading';

/** Every change that a person should see, as it may be shown. Reads and what stays as it is are not among them. */
export function shownChanges(context: Context): ShownChange[] {
  return context.working
    .filter((change) => actionOf(change) !== 'read')
    .map((change) => {
      const diffs = context.diffs(change);
      const action = actionOf(change);
      return {
        resource: context.nameOf(change),
        action,
        diffs,
        harmless: action === 'update' && diffs.every(({ harmless }) => harmless !== undefined),
        importing: change.change.importing !== undefined,
        ...(change.previous_address === undefined ? {} : { movedFrom: change.previous_address }),
      };
    });
}

/** What a later reading destroys, replaces or forgets that an earlier one did not show: it was agreed to by nobody. */
export function notShown(earlier: readonly ShownChange[], later: readonly ShownChange[]): ResourceName[] {
  const agreed = new Set(earlier.filter(takesAway).map(({ resource, action }) => `${keyOf(resource)}\n${action}`));
  return later
    .filter((change) => takesAway(change) && !agreed.has(`${keyOf(change.resource)}\n${change.action}`))
    .map(({ resource }) => resource);
}

const takesAway = ({ action }: ShownChange): boolean => action === 'delete' || action === 'replace' || action === 'forget';

const keyOf = ({ stack, address, inner = '' }: ResourceName): string => [stack, address, inner].join('\n');
