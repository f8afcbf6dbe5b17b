import { join, relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { requireEstate } from '../../model/require-estate';
import { BOTH_COUNT, statesOption } from '../deployed/option';
import { heldBy } from '../deployed/read-states';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';
import { readStack } from '../read-stack';
import { type Selection, selectStacks } from '../../stacks/select-stacks';
import { synthesize } from '../../stacks/synthesize';
import { print, printJson } from '../../terminal/print';
import { selectionOptions } from '../selection-options';
import { describeStack, differs, synthTable } from '../synth-table';

interface Options extends Selection {
  readonly estate: string;
  readonly out: string;
  readonly states?: string;
  readonly json?: true;
}

/** `lakewright synth`: estate to Terraform JSON, laid out as cdktf does. */
export function define(command: Command): void {
  jsonOption(statesOption(selectionOptions(estateOption(command))), '{ ok, out, stacks }')
    .option('--out <dir>', 'output folder; each stack is <dir>/stacks/<stack>/cdk.tf.json', 'cdktf.out')
    .addHelpText('after', '\nExample:\n  npx lakewright synth --env dev --stack risk-dev --out cdktf.out')
    .action(synth);
}

function synth({ estate: dir, out, states, json, ...selection }: Options): void {
  const loaded = requireEstate(dir);
  const select = selectStacks(loaded.estate, selection);
  const outdir = resolve(out);
  synthesize(loaded, { outdir, select });
  const held = heldBy(loaded, states);
  const rows = select.map(({ name }) => describeStack(name, readStack(outdir, name), held.get(name)));
  if (json) {
    printJson({ ok: true, out: outdir, stacks: rows });
    return;
  }
  print(`${synthTable(rows)}\n`);
  print(`Terraform JSON: ${join(relative(process.cwd(), outdir) || '.', 'stacks', '<stack>', 'cdk.tf.json')}`);
  if (rows.some(differs)) print(BOTH_COUNT);
  print('List prices in US dollars, pay as you go; traffic, requests and stored data are not in them.');
}
