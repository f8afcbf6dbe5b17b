import { write } from '../../../domain/fix';
import type { Rule } from '../../../domain/rule';

/** The ECS key pair of a cluster; a program has to name one, so only YAML can leave it to be assumed. */
export interface KeyPairSubject {
  readonly keyPair: string;
  /** Whether nobody wrote it. */
  readonly assumed: boolean;
  readonly region: string;
}

export const KEY_PAIR_RULES: readonly Rule<KeyPairSubject>[] = [
  {
    code: 'metastore.key-pair.assumed',
    holds: 'the ECS key pair of a cluster is named',
    severity: 'warning',
    broken: ({ keyPair, assumed, region }) =>
      assumed && {
        at: ['keyPair'],
        message: `an EMR cluster needs an ECS key pair that exists in ${region}; '${keyPair}' is assumed`,
        fix: write('keyPair', keyPair, { note: ' once ECS has it', or: 'the name of another' }),
      },
  },
];
