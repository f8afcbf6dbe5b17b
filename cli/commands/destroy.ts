import type { Command } from 'commander';
import { runOptions } from '../run-options';
import { later } from '../later';

/** `lakewright destroy`: takes stacks down in reverse order; refuses data loss without both keys. */
export function define(command: Command): void {
  runOptions(command)
    .addHelpText(
      'after',
      '\nData goes only with two keys: onRemoval: destroy where it is described, allowDataLoss: true in its environment.',
    )
    .addHelpText('after', '\nExamples:\n  npx lakewright destroy --env dev --simulate\n  npx lakewright destroy --env dev --wait 10m')
    .action(later(() => (require('../../destroy/destroy') as typeof import('../../destroy/destroy')).destroy));
}
