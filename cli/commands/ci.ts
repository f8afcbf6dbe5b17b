import { type Command, Argument } from 'commander';
import { KINDS } from '../../ci/write';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright ci`. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ ok, file, status }')
    .addArgument(new Argument('<kind>', 'whose pipeline').choices(Object.keys(KINDS)))
    .option('--out <dir>', 'root of the repository', '.')
    .addHelpText('after', '\nExample:\n  npx lakewright ci github')
    .action(later(() => (require('../actions/ci') as typeof import('../actions/ci')).ci));
}
