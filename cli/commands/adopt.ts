import { type Command, Option } from 'commander';
import { collect } from '../collect';
import { statesOption } from '../deployed/option';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

/** Options of `lakewright adopt`. */
export function define(command: Command): void {
  statesOption(
    jsonOption(
      estateOption(command),
      '{ ok, environment, files, adopted: [{ type, id, stack, address, keep }], added, omitted }, with --list { ok, environment, list, found, omitted }',
    ),
  )
    .requiredOption('--env <name>', 'environment that they are in')
    .option(
      '--from <file>',
      'what exists: objects with type, id and attributes in YAML, or a Terraform state (.tfstate); without it the account is read, by calls that only read',
    )
    .option('--list <file>', 'write what was found to a list in YAML for people to go over, and adopt nothing')
    .option('--kind <kinds>', 'only these: bucket, starrocks, kafka, rds, emr, spark; with commas or several times', collect)
    .option('--name <pattern>', 'only what is called like this, and what belongs to it: "bi-*"')
    .option('--tag <tag>', 'only what has this tag: team=bi, or team for any value')
    .option('--business <name>', 'whose they are to be, where the list does not say')
    .addOption(new Option('--simulate', 'read the rehearsal in the simulated cloud instead of an account').conflicts('from'))
    .addHelpText(
      'after',
      `
Examples:
  npx lakewright adopt --env prod --list existing.yaml
  npx lakewright adopt --env prod --from existing.yaml
  npx lakewright adopt --env prod --kind starrocks --name "bi-*" --business bi
  npx lakewright adopt --env prod --from ../old/terraform.tfstate --business risk

The RAM policy that reading an account needs is in docs/guides/existing.md.`,
    )
    .action(later(() => (require('../actions/adopt') as typeof import('../actions/adopt')).adopt));
}
