import { Argument, type Command } from 'commander';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright local`. */
export function define(command: Command): void {
  jsonOption(
    estateOption(command),
    '{ ok, environment, smaller, files } of manifests; { ok, environment, steps } of smoke; { ok, environment } otherwise',
  )
    .addArgument(new Argument('<what>', 'what to do').choices(['up', 'down', 'smoke', 'manifests']))
    .option('--env <name>', 'environment with target: kubernetes; needed where there are several')
    .option('--out <dir>', 'folder of manifests', 'manifests')
    .addHelpText(
      'after',
      '\nExamples:\n  npx lakewright local up\n  npx lakewright local smoke\n  npx lakewright local manifests --out manifests',
    )
    .action(later(() => (require('../actions/local') as typeof import('../actions/local')).local));
}
