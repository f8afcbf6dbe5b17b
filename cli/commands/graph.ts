import type { Command } from 'commander';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright graph`. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ title, environments }, what is drawn')
    .option('--env <name>', 'only this environment')
    .option('--out <file>', 'file of the SVG; without it the SVG goes to stdout')
    .addHelpText('after', '\nExample:\n  npx lakewright graph --env prod --out estate.svg')
    .action(later(() => (require('../actions/graph') as typeof import('../actions/graph')).graph));
}
