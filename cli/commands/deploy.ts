import type { Command } from 'commander';
import { collect } from '../collect';
import { runOptions } from '../run-options';
import { later } from '../later';

/** `lakewright deploy`: plans and applies stacks in order, in a real account or in a simulated cloud. */
export function define(command: Command): void {
  runOptions(command)
    .option('--changed', 'do not plan stacks whose JSON, inputs and state are what their last good run here saw; says which')
    .option(
      '--expect <digest>',
      "refuse what a preview did not show: its digest; a file with it such as the preview's JSON; or github or gitlab, whose pull request brought this commit",
      collect,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  npx lakewright deploy --simulate\n  npx lakewright deploy --env prod --stack risk-prod --yes\n  npx lakewright deploy --changed --wait 10m\n  npx lakewright deploy --env prod --yes --expect github',
    )
    .action(later(() => (require('../actions/deploy') as typeof import('../actions/deploy')).deploy));
}
