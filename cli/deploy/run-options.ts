import { type Command, InvalidArgumentError } from 'commander';
import { estateOption } from '../estate-option';
import { type Selection, selectionOptions } from '../select-stacks';
import type { Repeatable } from './report/command-text';

/** Options that `deploy` and `destroy` share. */
export interface RunOptions extends Selection {
  readonly estate: string;
  readonly simulate?: true;
  readonly yes?: true;
  readonly out: string;
  readonly parallel: number;
}

const DEFAULTS = { out: 'cdktf.out', parallel: 2 } as const;

export const runOptions = (command: Command): Command =>
  selectionOptions(estateOption(command))
    .option('--simulate', 'rehearse in a simulated cloud that is kept in <estate>/.lakewright/simulated')
    .option('--yes', 'do not ask')
    .option('--out <dir>', 'output folder of the synthesis; a rehearsal has its own', DEFAULTS.out)
    .option('--parallel <n>', 'how many stacks at once', count, DEFAULTS.parallel);

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 64) throw new InvalidArgumentError('it must be a whole number from 1 to 64');
  return value;
}

/** What of the options is to be repeated to go on. */
export function repeatable({ estate, env, stack, simulate, yes, out, parallel }: RunOptions): Repeatable {
  return {
    estate,
    ...(env === undefined ? {} : { env }),
    ...(stack === undefined ? {} : { stack }),
    ...(out === DEFAULTS.out || simulate ? {} : { out }),
    ...(parallel === DEFAULTS.parallel ? {} : { parallel }),
    ...(simulate ? { simulate } : {}),
    ...(yes ? { yes } : {}),
  };
}
