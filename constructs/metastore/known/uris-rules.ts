import { THRIFT_FIX, THRIFT_URI } from '../../../domain/forms';
import type { Rule } from '../../../domain/rule';

/** Addresses of a Hive Metastore that somebody else runs; the schema refuses bad ones, so only a program breaks these. */
export interface UrisSubject {
  readonly uris: readonly string[];
}

const EXAMPLE = 'thrift://10.0.0.10:9083';

export const URIS_RULES: readonly Rule<UrisSubject>[] = [
  {
    code: 'metastore.uris.none',
    holds: 'an external metastore has at least one address',
    broken: ({ uris }) =>
      uris.length === 0 && {
        at: ['uris'],
        message: 'an external metastore needs at least one address',
        fix: `add one, for example ${EXAMPLE}`,
      },
  },
  {
    code: 'metastore.uris.form',
    holds: `addresses of a metastore are like ${EXAMPLE}`,
    broken: ({ uris }) =>
      uris.flatMap((uri, index) =>
        THRIFT_URI.test(uri)
          ? []
          : [{ at: ['uris', String(index)], message: `'${uri}' is not the address of a Hive Metastore`, fix: THRIFT_FIX }],
      ),
  },
];
