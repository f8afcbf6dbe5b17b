import type { Command } from 'commander';
import { statesOption } from '../deployed/option';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';
import { outOption } from '../out-option';
import { selectionOptions } from '../selection-options';

/** Options of `lakewright synth`. */
export function define(command: Command): void {
  const reading = statesOption(selectionOptions(estateOption(command)));
  jsonOption(outOption(reading, 'output folder; each stack is <dir>/stacks/<stack>/cdk.tf.json'), '{ ok, out, stacks }')
    .addHelpText('after', '\nExample:\n  npx lakewright synth --env dev --stack risk-dev --out cdktf.out')
    .action(later(() => (require('../actions/synth') as typeof import('../actions/synth')).synth));
}
