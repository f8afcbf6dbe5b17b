import { type Command, Option } from 'commander';
import { KIND_WORDS } from '../adopting/account/kind-words';
import { collect } from '../collect';
import { statesOption } from '../deployed/option';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { later } from '../later';

const policyOfReading = (): object =>
  (require('../adopting/account/policy') as typeof import('../adopting/account/policy')).readOnlyPolicy();

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
    .addOption(new Option('--kind <kind>', 'only these; with commas or several times').choices(KIND_WORDS).argParser(collect))
    .option('--name <pattern>', 'only what is called like this, and what belongs to it: "bi-*"')
    .option('--tag <tag>', 'only what has this tag: team=bi, or team for any value')
    .option('--business <name>', 'whose they are to be, where the list does not say')
    .addOption(new Option('--simulate', 'read the rehearsal in the simulated cloud instead of an account').conflicts('from'))
    .addHelpText(
      'after',
      () => `
Examples:
  npx lakewright adopt --env prod --list existing.yaml
  npx lakewright adopt --env prod --from existing.yaml
  npx lakewright adopt --env prod --kind starrocks --name "bi-*" --business bi
  npx lakewright adopt --env prod --from ../old/terraform.tfstate --business risk

Reading an account needs this RAM policy, or the actions of the kinds that are asked for:
${JSON.stringify(policyOfReading(), null, 2)}`,
    )
    .action(later(() => (require('../actions/adopt') as typeof import('../actions/adopt')).adopt));
}
