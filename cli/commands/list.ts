import type { Command } from 'commander';
import { requireEstate } from '../../model/require-estate';
import { estateOption } from '../estate-option';
import { type Selection, selectStacks } from '../../stacks/select-stacks';
import { selectionOptions } from '../selection-options';
import { print, printJson } from '../../terminal/print';
import { table } from '../../terminal/table';

interface Options extends Selection {
  readonly estate: string;
  readonly json?: true;
}

/** `lakewright list`: stacks in deployment order. */
export function define(command: Command): void {
  selectionOptions(estateOption(command))
    .option('--json', 'print one JSON document: an array of stacks')
    .addHelpText('after', '\nExample:\n  npx lakewright list --env prod')
    .action(list);
}

function list({ estate: dir, json, ...selection }: Options): void {
  const stacks = selectStacks(requireEstate(dir).estate, selection);
  if (json) {
    printJson(stacks);
    return;
  }
  const rows = stacks.map(({ name, kind, environment, needs }) => [name, kind, environment, needs.join(', ')]);
  print(table(['stack', 'kind', 'environment', 'reads'], rows));
}
