import { type Command, InvalidArgumentError } from 'commander';
import { RUN_DEFAULTS as DEFAULTS } from '../deploy/run-options';
import { parseDuration } from '../deploy/waiting/duration';
import { estateOption } from './estate-option';
import { jsonOption } from './json-option';
import { outOption } from './out-option';
import { selectionOptions } from './selection-options';

/** Adds the options that `deploy` and `destroy` share. */
export const runOptions = (command: Command): Command =>
  jsonOption(
    outOption(selectionOptions(estateOption(command)), 'output folder of the synthesis; a rehearsal has its own'),
    '{ ok, exit, stacks }; what is told to people goes to stderr',
  )
    .option('--simulate', 'rehearse in a simulated cloud that is kept in <estate>/.lakewright/simulated')
    .option('--yes', 'do not ask')
    .option('--parallel <n>', 'how many stacks at once', count, DEFAULTS.parallel)
    .option('--wait <time>', 'wait for whoever works on a stack or holds its state, at most this long each: 90s, 10m, 1h', duration);

function duration(text: string): number {
  const ms = parseDuration(text);
  if (ms === undefined) throw new InvalidArgumentError('it must be a time such as 90s, 10m or 1h, at most 24h');
  return ms;
}

function count(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > 64) throw new InvalidArgumentError('it must be a whole number from 1 to 64');
  return value;
}
