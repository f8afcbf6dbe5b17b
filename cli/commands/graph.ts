import { writeFileSync } from 'node:fs';
import type { Command } from 'commander';
import { requireEstate } from '../../model/require-estate';
import { drawPicture, loadLayout } from '../../preview/graph';
import { print, printJson } from '../../terminal/print';
import { estateOption } from '../estate-option';
import { pictureOf } from '../graph/picture-of';
import { jsonOption } from '../json-option';

interface Options {
  readonly estate: string;
  readonly env?: string;
  readonly out?: string;
  readonly json?: true;
}

/** `lakewright graph`: the estate as a picture. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ title, environments }, what is drawn')
    .option('--env <name>', 'only this environment')
    .option('--out <file>', 'file of the SVG; without it the SVG goes to stdout')
    .addHelpText('after', '\nExample:\n  npx lakewright graph --env prod --out estate.svg')
    .action(graph);
}

async function graph({ estate: dir, env, out, json }: Options): Promise<void> {
  const picture = pictureOf(requireEstate(dir).estate, env);
  if (json) {
    printJson(picture);
    return;
  }
  const svg = drawPicture(picture, await loadLayout());
  if (out === undefined) print(svg.trimEnd());
  else {
    writeFileSync(out, svg);
    print(`${out}: the picture, for a browser`);
  }
}
