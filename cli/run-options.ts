import { type Command, InvalidArgumentError } from 'commander';
import { RUN_DEFAULTS as DEFAULTS } from '../deploy/run-options';
import { estateOption } from './estate-option';
import { selectionOptions } from './selection-options';

/** Adds the options that `deploy` and `destroy` share. */
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
