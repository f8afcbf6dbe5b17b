import type { Command } from 'commander';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright init`. */
export function define(command: Command): void {
  jsonOption(command, '{ ok, folder, status: written|there, files }')
    .argument('[folder]', 'where the repository is to be; made where it is not there', '.')
    .option('--company <name>', 'prefix of every name in the cloud')
    .option('--region <region>', 'where the first environments are')
    .option('--business <name>', 'the first business')
    .option('--yes', 'do not ask: what is not said is as it is proposed')
    .option('--package <spec>', 'version or tarball that package.json names; default: where this lakewright was installed from')
    .addHelpText(
      'after',
      '\nExamples:\n  npx lakewright init\n  npx lakewright init lakehouse --company acme --region cn-hangzhou --business sales',
    )
    .action(later(() => (require('../actions/init') as typeof import('../actions/init')).init));
}
