import type { Command } from 'commander';
import { runOptions } from '../run-options';
import { later } from '../later';

/** `lakewright deploy`: plans and applies stacks in order, in a real account or in a simulated cloud. */
export function define(command: Command): void {
  runOptions(command)
    .option('--changed', 'do not plan stacks whose JSON, inputs and state are what their last good run here saw; says which')
    .addHelpText(
      'after',
      '\nExamples:\n  npx lakewright deploy --simulate\n  npx lakewright deploy --env prod --stack risk-prod --yes\n  npx lakewright deploy --changed --wait 10m',
    )
    .action(later(() => (require('../../deploy/deploy') as typeof import('../../deploy/deploy')).deploy));
}
