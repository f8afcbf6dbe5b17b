import type { Command } from 'commander';
import type { GuardOptions } from '../../guard/guard';
import { jsonOption } from '../json-option';
import { later } from '../later';
import { isoToday } from '../../model/read/today';

const judge = later(() => (require('../../guard/guard') as typeof import('../../guard/guard')).guard);

/** `lakewright guard`: refuses plans that would lose what nobody allowed to be lost. */
export function define(command: Command): void {
  jsonOption(command, '{ ok, exit, stacks, findings, problems }')
    .argument('<plans...>', 'files of `terraform show -json PLAN`, one per stack and called like it: risk-prod.json')
    .option(
      '--estate <dir>',
      'estate whose allowDataLoss and allowances.yaml count; default: $LAKEWRIGHT_ESTATE, otherwise none, as keys are never found by chance',
      process.env['LAKEWRIGHT_ESTATE'] || undefined,
    )
    .addHelpText('after', '\nExample:\n  npx lakewright guard --estate estate plans/*.json')
    .action((files: readonly string[], options: GuardOptions) => judge(files, options, isoToday()));
}
