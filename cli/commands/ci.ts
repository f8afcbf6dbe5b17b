import { type Command, Argument } from 'commander';
import { KINDS, writePipeline } from '../../ci/write';
import { shellWord } from '../../domain/shell-word';
import { requireEstate } from '../../model/require-estate';
import { print, printJson } from '../../terminal/print';
import { estateOption } from '../estate-option';
import { jsonOption } from '../json-option';

interface Options {
  readonly estate: string;
  readonly out: string;
  readonly json?: true;
}

/** `lakewright ci`: writes a pipeline that previews pull requests and applies what was shown. */
export function define(command: Command): void {
  jsonOption(estateOption(command), '{ ok, file, status }')
    .addArgument(new Argument('<kind>', 'whose pipeline').choices(Object.keys(KINDS)))
    .option('--out <dir>', 'root of the repository', '.')
    .addHelpText('after', '\nExample:\n  npx lakewright ci github')
    .action(ci);
}

function ci(kind: string, { estate, out, json }: Options): void {
  const environments = Object.keys(requireEstate(estate).estate.environments);
  const done = writePipeline(kind, { estate: shellWord(estate), environments }, out);
  if (json) printJson({ ok: true, ...done });
  else print(`${done.file}: ${done.status}`);
}
