import { type Command } from 'commander';
import { collect } from '../collect';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright clone`. */
export function define(command: Command): void {
  jsonOption(estateOption(command), 'what was cloned, shared and skipped, and everything that differs')
    .argument('[source]', 'environment that is cloned')
    .argument('[target]', 'environment that is written into the estate')
    .option('--region <region>', "where the clone is; default the source's")
    .option('--zone <zone>', 'zone of its network, where none is known; several times for several', collect)
    .option('--scale <factor>', 'its sizes, as a part of the source: 0.25 or "25 %"')
    .option('--business <name>', 'a business that it has; several times for several; default all', collect)
    .option('--ttl <time>', 'how long it lives: 7d, 2w, a last day, or none; default 7d')
    .option('--keep <what>', 'keeps something that nobody else can decide about, as the refusal names it', collect)
    .option('--as <name>', 'with one --business and no target: a second business like it, beside it in the source')
    .option('--refresh <target>', 'shows what changed since a clone was made: source then, source now, clone; and writes what is picked')
    .option('--take <value>', 'with --refresh: takes this value, or all below it; several times for several', collect)
    .option('--all', 'with --refresh: takes everything that the source alone changed')
    .option(
      '--data <kind>',
      "which of the source's data it sees: none, or read-only: who may read or write a layer in the copy may read the source's; default: none",
    )
    .option('--registry <file>', 'where clones are recorded that are not kept in the estate, for example of pull requests')
    .option('--report <file>', 'writes the report as text, as Markdown (.md) or as JSON (.json)')
    .option('--at <date>', 'as if it were this day')
    .addHelpText(
      'after',
      '\nExamples:\n  npx lakewright clone prod staging-eu --region eu-central-1 --scale 0.25 --business lending --ttl 7d\n  npx lakewright clone --refresh staging-eu --all\n  npx lakewright clone prod --business lending --as lending-latam',
    )
    .action(later(() => (require('../actions/clone') as typeof import('../actions/clone')).clone));
}
