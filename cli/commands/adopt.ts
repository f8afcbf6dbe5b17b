import { type Command } from 'commander';
import { statesOption } from '../deployed/option';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright adopt`. */
export function define(command: Command): void {
  statesOption(
    jsonOption(estateOption(command), '{ ok, environment, files, adopted: [{ type, id, stack, address, keep }], added, omitted }'),
  )
    .requiredOption('--env <name>', 'environment that they are in')
    .requiredOption('--from <file>', 'what exists: objects with type, id and attributes in YAML, or a Terraform state (.tfstate)')
    .option('--business <name>', 'whose they are to be, where the list does not say')
    .addHelpText(
      'after',
      '\nExamples:\n  npx lakewright adopt --env prod --from existing.yaml\n  npx lakewright adopt --env prod --from ../old/terraform.tfstate --business risk',
    )
    .action(later(() => (require('../actions/adopt') as typeof import('../actions/adopt')).adopt));
}
