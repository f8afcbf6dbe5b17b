import { write } from '../../../domain/fix';
import { wholeIn, within } from '../../../domain/range';
import type { Rule } from '../../../domain/rule';
import type { Gib } from '../../../domain/units/quantity';
import { gibText } from '../../../domain/units/text';
import { DATABASE_GIB } from './limits';

/** The database of a Hive Metastore. */
export interface DatabaseSubject {
  readonly storage: Gib;
}

export const DATABASE_RULES: readonly Rule<DatabaseSubject>[] = [
  {
    code: 'metastore.database.storage',
    holds: `the metastore's database has ${DATABASE_GIB.min}-${DATABASE_GIB.max} GiB, a whole number of them`,
    broken: ({ storage }) =>
      !wholeIn(storage, DATABASE_GIB) && {
        at: ['storage'],
        message: `the metastore's database has ${DATABASE_GIB.min}-${DATABASE_GIB.max} GiB, a whole number of them, got ${gibText(storage)}`,
        fix: write('storage', gibText(within(Math.ceil(storage), DATABASE_GIB) as Gib)),
      },
  },
];
