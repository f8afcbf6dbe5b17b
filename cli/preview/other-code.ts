import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';
import type { Problem } from '../../domain/problem';
import { loadEstate } from '../../model';
import type { Repository } from '../../preview/git/repository';
import { allStacks } from '../../stacks/stack-list';
import { CHECKOUT } from '../running-from';
import { type Described, prefixed } from './described';
import { synthesizedIn } from './synthesized';

const BIN = join('bin', 'lakewright.js');

/** What decides the JSON besides the estate. */
const CODE = ['constructs', 'domain', 'functions', 'model', 'stacks', 'packages', 'package-lock.json'];
/** Made at installation, so not in any commit; the older version's would be the same or is not to be had. */
const MADE = ['node_modules', 'functions/spark-admin/dist', 'packages/provider-alicloud/lib'];

/** Whether the estate lies beside the code that runs, and that code was another one at a commit. */
export function hasOtherCode({ root, git }: Repository, commit: string): boolean {
  if (realpathSync(root) !== realpathSync(CHECKOUT)) return false;
  return git(['diff', '--quiet', commit, '--', ...CODE]) === undefined;
}

interface Older {
  /** The whole older version. */
  readonly tree: string;
  /** Its estate. */
  readonly folder: string;
  readonly out: string;
  readonly prefix: string;
}

/** The older estate as the older code synthesizes it, in a process of its own. */
export function synthesizedByItself({ tree, folder, out, prefix }: Older): Described {
  for (const made of MADE) {
    const [from, to] = [join(CHECKOUT, made), join(tree, made)];
    if (existsSync(from) && !existsSync(to)) symlinkSync(from, to);
  }
  const args = [join(tree, BIN), 'synth', '--estate', relative(tree, folder) || '.', '--out', out, '--json'];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status === EXIT.input) return { stacks: [], refs: [], problems: prefixed(problemsIn(stdout), { prefix }) };
  if (status !== EXIT.done) throw new Exit(EXIT.tool, failed(stderr));
  const { estate } = loadEstate(folder, { cwd: tree });
  const refs = estate === undefined ? [] : allStacks(estate);
  return { stacks: synthesizedIn(out, refs, folder), refs, ...(estate === undefined ? {} : { estate }), problems: [] };
}

function problemsIn(stdout: string): readonly Problem[] {
  const { problems = [], message = '' } = JSON.parse(stdout) as { problems?: readonly Problem[]; message?: string };
  return problems.length > 0 ? problems : [{ ...SOMEWHERE, message }];
}

const SOMEWHERE: Problem = {
  file: 'estate.yaml',
  line: 1,
  column: 1,
  code: 'preview.base.invalid',
  message: '',
  fix: 'compare with a version that is valid: --base',
  severity: 'error',
};

const failed = (stderr: string): string =>
  `[preview.base.code] the older code does not synthesize the older estate: ${stderr.trim().split('\n')[0] ?? ''}\n  fix: compare with a later --base, or give the older folder with --base-estate`;
