import { writePipeline } from '../../ci/write';
import { shellWord } from '../../domain/shell-word';
import { requireEstate } from '../../model/require-estate';
import { print, printJson } from '../../terminal/print';

interface Options {
  readonly estate: string;
  readonly out: string;
  readonly json?: true;
}

/** `lakewright ci`: writes a pipeline that previews pull requests and applies what was shown. */
export function ci(kind: string, { estate, out, json }: Options): void {
  const environments = Object.keys(requireEstate(estate).estate.environments);
  const done = writePipeline(kind, { estate: shellWord(estate), environments }, out);
  if (json) printJson({ ok: true, ...done });
  else print(`${done.file}: ${done.status}`);
}
