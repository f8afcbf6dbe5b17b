import { EXIT, Exit } from '../../domain/exit';
import type { Problem } from '../../domain/problem';
import { takenBy, writePipeline } from '../../ci/write';
import { shellWord } from '../../domain/shell-word';
import type { Estate } from '../../model/model';
import { type RequiredEstate, requireEstate } from '../../model/require-estate';
import { print, printJson } from '../../terminal/print';
import { printAffected } from '../ci/affected';
import { pipelinePlace } from '../ci/pipeline-place';

interface Options {
  readonly estate: string;
  readonly out?: string;
  readonly branch?: string;
  readonly affected?: string;
  readonly json?: true;
}

/** `lakewright ci`: writes a pipeline that previews pull requests and applies what was shown. */
export function ci(kind: string, options: Options): void {
  const { branch, affected, json } = options;
  if (affected !== undefined) return printAffected(kind, affected, shellWord(options.estate));
  const { out, estate } = pipelinePlace(options.estate, options.out);
  const mistakes = [takenBy(kind, out), wrongBranch(branch)].filter((one) => one !== undefined);
  const environments = inTheCloud(required(options.estate, mistakes).estate);
  const done = writePipeline(kind, { estate: shellWord(estate), environments, ...(branch === undefined ? {} : { branch }) }, out);
  if (json) printJson({ ok: true, ...done });
  else print(`${done.file}: ${done.status}`);
}

/** A cluster is one engineer's own: no pipeline has it. */
const inTheCloud = ({ environments }: Estate): string[] =>
  Object.values(environments).flatMap(({ name, target }) => (target === 'kubernetes' ? [] : [name]));

/** The estate. Exits 1 with its mistakes and those of the command line at once. */
function required(dir: string, mistakes: readonly string[]): RequiredEstate {
  let problems: readonly Problem[] = [];
  const all = [...mistakes];
  try {
    const read = requireEstate(dir);
    if (all.length === 0) return read;
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    all.push(error.message);
    ({ problems } = error);
  }
  throw new Exit(EXIT.input, all.join('\n'), problems);
}

/** A name goes into a file as it is: only signs that mean nothing to YAML, a shell or a pattern of branches. */
const wrongBranch = (branch: string | undefined): string | undefined =>
  branch === undefined || /^[A-Za-z0-9][\w./-]*$/.test(branch)
    ? undefined
    : `[ci.branch.name] --branch ${branch} is no name of a branch that a pipeline takes\n  fix: write letters, digits and . _ / -, beginning with a letter or digit`;
