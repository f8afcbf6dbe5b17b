import { NETWORK } from './network';
import type { TypeRow, TypeTable } from './row';

const TABLE: TypeTable = { ...NETWORK };

/** What is known of ids and values of a type; a type nobody wrote a row for gets ids in the usual form. */
export function rowOf(type: string): TypeRow {
  return TABLE[type] ?? { id: `${shortName(type)}-{rc}{17}` };
}

/** Types with a row of their own. */
export function writtenTypes(): string[] {
  return Object.keys(TABLE);
}

function shortName(type: string): string {
  return type.replace(/^[a-z]+_/, '').split('_').map((word) => word[0] ?? '').join('');
}
