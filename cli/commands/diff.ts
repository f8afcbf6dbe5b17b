import { type Command } from 'commander';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright diff`. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ ok, first, second, differences: [{ how: design|written|drift, what, path, first, second, why }] }')
    .argument('<first>', 'an environment; of a clone and its source either may come first')
    .argument('<second>', 'another one')
    .addHelpText('after', '\nExample:\n  npx lakewright diff prod staging-eu')
    .action(later(() => (require('../actions/diff') as typeof import('../actions/diff')).diff));
}
