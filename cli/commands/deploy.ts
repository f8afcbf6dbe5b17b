import type { Command } from 'commander';
import { deploy } from '../../deploy/deploy';
import { runOptions } from '../run-options';

/** `lakewright deploy`: plans and applies stacks in order, in a real account or in a simulated cloud. */
export function define(command: Command): void {
  runOptions(command)
    .option('--changed', 'do not plan stacks whose JSON, inputs and state are what their last good run here saw; says which')
    .option('--expect <digest>', "refuse what a preview did not show: its digest, or a file with it such as the preview's JSON")
    .addHelpText(
      'after',
      '\nExamples:\n  npx lakewright deploy --simulate\n  npx lakewright deploy --env prod --stack risk-prod --yes\n  npx lakewright deploy --changed --wait 10m',
    )
    .action(deploy);
}
