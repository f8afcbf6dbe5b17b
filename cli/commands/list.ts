import type { Command } from 'commander';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';
import { selectionOptions } from '../selection-options';

/** Options of `lakewright list`. */
export function define(command: Command): void {
  jsonOption(selectionOptions(estateOption(command)), 'an array of stacks')
    .addHelpText('after', '\nExample:\n  npx lakewright list --env prod')
    .action(later(() => (require('../actions/list') as typeof import('../actions/list')).list));
}
