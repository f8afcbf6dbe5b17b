import { type Command } from 'commander';
import { collect } from '../collect';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright clone`. */
export function define(command: Command): void {
  jsonOption(estateOption(command), 'what was cloned, shared and skipped, and everything that differs')
    .argument('<source>', 'environment that is cloned')
    .argument('<target>', 'environment that is written into the estate')
    .option('--region <region>', "where the clone is; default the source's")
    .option('--zone <zone>', 'zone of its network, where none is known; several times for several', collect)
    .option('--scale <factor>', 'its sizes, as a part of the source: 0.25 or "25 %"')
    .option('--business <name>', 'a business that it has; several times for several; default all', collect)
    .option('--ttl <time>', 'how long it lives: 7d, 2w, a last day, or none; default 7d')
    .option('--keep <what>', 'keeps something that nobody else can decide about, as the refusal names it', collect)
    .option('--report <file>', 'writes the report as text, as Markdown (.md) or as JSON (.json)')
    .option('--at <date>', 'as if it were this day')
    .addHelpText(
      'after',
      '\nExample:\n  npx lakewright clone prod staging-eu --region eu-central-1 --scale 0.25 --business lending --ttl 7d',
    )
    .action(later(() => (require('../actions/clone') as typeof import('../actions/clone')).clone));
}
