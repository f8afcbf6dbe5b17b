import { Argument, type Command } from 'commander';
import { collect } from '../collect';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright add`. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ ok, what, name, files }')
    .addArgument(new Argument('<what>', 'what is added').choices(['business', 'environment']))
    .argument('<name>', 'what it is called; its file is')
    .option('--env <name>', 'of a business: an environment that it runs in; several times for several; default all', collect)
    .option('--region <region>', "of an environment: where it is; default that of the estate's first one in an account")
    .option('--zone <zone>', 'of an environment: zone of its network, where none is known; several times for several', collect)
    .addHelpText(
      'after',
      '\nExamples:\n  npx lakewright add business risk --env dev\n  npx lakewright add environment staging --region eu-central-1',
    )
    .action(later(() => (require('../actions/add') as typeof import('../actions/add')).add));
}
