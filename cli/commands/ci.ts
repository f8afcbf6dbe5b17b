import { type Command, Argument } from 'commander';
import { AFFECTED } from '../../ci/affected';
import { KINDS } from '../../ci/write';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright ci`. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ ok, file, status }')
    .addArgument(
      new Argument('<kind>', 'whose pipeline; shell: options of deploy, with --affected').choices([
        ...new Set([...Object.keys(KINDS), ...Object.keys(AFFECTED)]),
      ]),
    )
    .option('--out <dir>', 'root of the repository; default: this folder, or the repository of an estate that you stand in')
    .option('--branch <name>', "branch whose pushes are deployed; default: the repository's default branch")
    .option(
      '--affected <file>',
      "write nothing: print what the pipeline does for the stacks of this preview's JSON, in the order of their deployment",
    )
    .addHelpText('after', '\nExamples:\n  npx lakewright ci github\n  npx lakewright ci github --affected preview.json')
    .action(later(() => (require('../actions/ci') as typeof import('../actions/ci')).ci));
}
