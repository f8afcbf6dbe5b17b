import type { Command } from 'commander';
import { statesOption } from '../deployed/option';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright describe`. */
export function define(command: Command): void {
  jsonOption(statesOption(estateOption(command)), 'an array of stacks with values and resources')
    .argument('[name]', 'a stack (risk-prod) or a business (risk)')
    .option('--parity', 'how faithful a local Kubernetes is, capability by capability; needs no name')
    .option('--env <name>', 'only in this environment')
    .option('--events', 'what ROS said last of what it makes, and why it failed; asks the account')
    .option('--simulate', 'with --events: asks the rehearsal instead')
    .addHelpText('after', '\nExample:\n  npx lakewright describe risk --env prod')
    .action(later(() => (require('../actions/describe') as typeof import('../actions/describe')).describe));
}
