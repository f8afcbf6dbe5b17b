import { join, relative, resolve } from 'node:path';
import { requireEstate } from '../../model/require-estate';
import { BOTH_COUNT } from '../deployed/option';
import { heldBy } from '../deployed/read-states';
import { readStack } from '../read-stack';
import { type Selection, selectStacks } from '../../stacks/select-stacks';
import { synthesizeTelling } from '../../stacks/kept/synthesize-telling';
import { print, printError, printJson } from '../../terminal/print';
import { describeStack, differs, synthTable } from '../synth-table';

interface Options extends Selection {
  readonly estate: string;
  readonly out: string;
  readonly states?: string;
  readonly json?: true;
}

/** `lakewright synth`: estate to Terraform JSON, laid out as cdktf does. */
export function synth({ estate: dir, out, states, json, ...selection }: Options): void {
  const loaded = requireEstate(dir);
  const select = selectStacks(loaded.estate, selection);
  const outdir = resolve(out);
  printError(synthesizeTelling(loaded, { outdir, select }));
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
