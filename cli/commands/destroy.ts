import type { Command } from 'commander';
import { destroy } from '../../destroy/destroy';
import { runOptions } from '../run-options';

/** `lakewright destroy`: takes stacks down in reverse order; refuses data loss without both keys. */
export function define(command: Command): void {
  runOptions(command)
    .addHelpText(
      'after',
      '\nData goes only with two keys: onRemoval: destroy where it is described, allowDataLoss: true in its environment.',
    )
    .addHelpText('after', '\nExamples:\n  npx lakewright destroy --env dev --simulate\n  npx lakewright destroy --env dev --wait 10m')
    .action(destroy);
}
