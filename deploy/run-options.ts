import type { Selection } from '../stacks/select-stacks';
import type { Repeatable } from './report/command-text';

/** Options that `deploy` and `destroy` share. */
export interface RunOptions extends Selection {
  readonly estate: string;
  readonly simulate?: true;
  readonly yes?: true;
  readonly out: string;
  readonly parallel: number;
}

/** What holds when nothing else is said. */
export const RUN_DEFAULTS = { out: 'cdktf.out', parallel: 2 } as const;

/** What of the options is to be repeated to go on. */
export function repeatable({ estate, env, stack, simulate, yes, out, parallel }: RunOptions): Repeatable {
  return {
    estate,
    ...(env === undefined ? {} : { env }),
    ...(stack === undefined ? {} : { stack }),
    ...(out === RUN_DEFAULTS.out || simulate ? {} : { out }),
    ...(parallel === RUN_DEFAULTS.parallel ? {} : { parallel }),
    ...(simulate ? { simulate } : {}),
    ...(yes ? { yes } : {}),
  };
}
