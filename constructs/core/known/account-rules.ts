import type { Account } from '../../../domain/account';
import { type FoundRule, quoted } from './found-rule';

/** Which account a plan is made in. */
export const ACCOUNT_FOUND: readonly FoundRule<Account>[] = [
  {
    code: 'account.other',
    holds: 'an environment is planned in the account that it says',
    condition: ({ id }) => `self.account_id == ${quoted(id)}`,
    message: ({ id }) => `the credentials open another account than ${id}`,
    fix: ({ role }) =>
      role === undefined
        ? 'use credentials of that account, or write account.role: a role there that yours may assume'
        : 'write the id of the account that the role is in',
  },
];
