import { type Command } from 'commander';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright sweep`. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ ok, at, expired: [{ environment, file, expires, destroy, holds, cost, commands }], files }')
    .option('--at <date>', 'as if it were this day')
    .option('--env <name>', 'this environment alone, whatever its last day')
    .option('--registry <file>', 'also clones that this file records and no file of the estate describes')
    .option('--commands', 'prints what to call to take them down, and nothing else')
    .option('--plan', 'writes the change that removes those that hold nothing any more: files, values and records')
    .option('--simulate', 'looks at what is rehearsed instead of at the account')
    .addHelpText('after', '\nExamples:\n  npx lakewright sweep\n  npx lakewright sweep --plan --json')
    .action(later(() => (require('../actions/sweep') as typeof import('../actions/sweep')).sweep));
}
