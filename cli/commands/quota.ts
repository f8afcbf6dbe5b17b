import type { Command } from 'commander';
import { statesOption } from '../deployed/option';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright quota`. */
export function define(command: Command): void {
  jsonOption(statesOption(estateOption(command)), 'an array of environments with rows and sums')
    .option('--env <name>', 'only this environment')
    .option('--live', 'hold queues, gateways, sessions and members against what the service shows; lists of its API are enough')
    .option('--simulate', 'with --live: the rehearsal in the simulated cloud instead of an account')
    .addHelpText('after', '\nExamples:\n  npx lakewright quota --env prod\n  npx lakewright quota --env prod --live')
    .action(later(() => (require('../actions/quota') as typeof import('../actions/quota')).quota));
}
