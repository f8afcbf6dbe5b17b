import type { Command } from 'commander';
import { statesOption } from '../deployed/option';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright quota`. */
export function define(command: Command): void {
  jsonOption(statesOption(estateOption(command)), 'an array of environments with rows and sums')
    .option('--env <name>', 'only this environment')
    .addHelpText('after', '\nExample:\n  npx lakewright quota --env prod')
    .action(later(() => (require('../actions/quota') as typeof import('../actions/quota')).quota));
}
