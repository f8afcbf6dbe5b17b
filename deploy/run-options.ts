import type { Selection } from '../stacks/select-stacks';
import type { Repeatable } from './report/command-text';

/** Options that `deploy` and `destroy` share. */
export interface RunOptions extends Selection {
  readonly estate: string;
  readonly simulate?: true;
  readonly yes?: true;
  /** One JSON document on stdout, in the end. */
  readonly json?: true;
  readonly out: string;
  readonly parallel: number;
  /** Stacks that are as their last good run left them are not planned; only when deploying. */
  readonly changed?: true;
  /** What a preview showed, a later one where an earlier is only a hash; only when deploying. */
  readonly expect?: readonly string[];
  /** How long to wait for whoever holds a stack or its state, in milliseconds. */
  readonly wait?: number;
}

/** What holds when nothing else is said. */
export const RUN_DEFAULTS = { out: 'cdktf.out', parallel: 2 } as const;

/** What of the options is to be repeated to go on. */
export function repeatable({ estate, env, stack, simulate, yes, out, parallel, wait, changed, expect }: RunOptions): Repeatable {
  return {
    estate,
    ...(env === undefined ? {} : { env }),
    ...(stack === undefined ? {} : { stack }),
    ...(out === RUN_DEFAULTS.out || simulate ? {} : { out }),
    ...(parallel === RUN_DEFAULTS.parallel ? {} : { parallel }),
    ...(changed ? { changed } : {}),
    ...(expect === undefined ? {} : { expect }),
    ...(wait === undefined ? {} : { wait }),
    ...(simulate ? { simulate } : {}),
    ...(yes ? { yes } : {}),
  };
}
