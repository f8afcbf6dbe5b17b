import { ACCESS } from './access';
import { DATABASES } from './databases';
import { FUNCTIONS } from './functions';
import { MONITORING } from './monitoring';
import { NETWORK } from './network';
import { ORCHESTRATION } from './orchestration';
import type { TypeRow, TypeTable } from './row';
import { STORAGE } from './storage';
import { STREAMING } from './streaming';

const TABLE: TypeTable = { ...NETWORK, ...ACCESS, ...STORAGE, ...ORCHESTRATION, ...STREAMING, ...DATABASES, ...FUNCTIONS, ...MONITORING };

/** Whether somebody wrote a row for it. */
export const hasRow = (type: string): boolean => Object.hasOwn(TABLE, type);

/** Whether objects of the type belong to no region. */
export const isAccountWide = (type: string): boolean => rowOf(type).global === true;

/** Services of the account as a whole. */
const ACCOUNT_WIDE = /^alicloud_(ram|resource_manager|cen|cloud_sso|config|tag|alidns|dns|cdn|dcdn|ims|quotas|bss)_/;

/** What is known of ids and values of a type; a type nobody wrote a row for gets ids in the usual form. */
export function rowOf(type: string): TypeRow {
  return TABLE[type] ?? { id: `${initials(type)}-{rc}{17}`, global: ACCOUNT_WIDE.test(type) };
}

function initials(type: string): string {
  return type
    .replace(/^[a-z]+_/, '')
    .split('_')
    .map((word) => word[0] ?? '')
    .join('');
}
