import { leaveOut, write } from '../../../domain/fix';
import type { Rule } from '../../../domain/rule';
import type { EditionSubject, GroupsSubject } from './subjects';

export const GROUPS_RULES: readonly Rule<GroupsSubject>[] = [
  {
    code: 'starrocks.groups.mode',
    holds: 'only shared_data and lakehouse instances have compute groups',
    broken: ({ title, mode, groups }) =>
      mode === 'shared_nothing' &&
      groups.length > 0 && {
        at: ['groups'],
        key: true,
        message: `${title} is shared_nothing and cannot have compute groups, got ${groups.join(', ')}`,
        fix: leaveOut('groups', { or: 'choose mode: shared_data or lakehouse' }),
      },
  },
  {
    code: 'starrocks.group.repeated',
    holds: 'an instance has one compute group of a name',
    broken: ({ groups, before }) =>
      groups
        .filter((name) => before.includes(name))
        .map((name) => ({
          at: ['groups', name],
          message: `there is a compute group '${name}' already`,
          fix: 'give the new one another name',
        })),
  },
];

export const EDITION_RULES: readonly Rule<EditionSubject>[] = [
  {
    code: 'starrocks.trial.production',
    holds: 'instances of a production environment are of the official edition',
    severity: 'warning',
    broken: ({ title, edition, environment: { production } }) =>
      production &&
      edition === 'trial' && {
        at: ['edition'],
        message: `${title} is a trial edition in a production environment`,
        fix: write('edition', 'official'),
      },
  },
];
