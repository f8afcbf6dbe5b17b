import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';
import type { RequiredEstate } from '../../model/require-estate';
import { allStacks, type StackRef } from '../../stacks/stack-list';
import type { Head } from '../preview/code';
import { synthesizedIn } from '../preview/synthesized';
import type { Wanted } from './install';

/** What decides no JSON, and may be large: states, rehearsals, what was synthesized before. */
const ASIDE: readonly string[] = ['.lakewright', 'cdktf.out'];

/**
 * Environments of an estate as another version synthesizes them, in processes of its own. It gets a copy beside that version, so that extensions
 * import from it. Exits 1 with what that version says against the estate.
 */
export function wantedHead({ estate, root }: RequiredEstate, environments: readonly string[], wanted: Wanted, folder: string): Head {
  const copy = join(folder, basename(root));
  cpSync(root, copy, { recursive: true, filter: (path) => !ASIDE.includes(relative(root, path)) });
  const known = allStacks(estate);
  const made = environments.map((environment) => {
    const out = join(folder, `wanted-${environment}`);
    synthesize(wanted, folder, ['--estate', basename(root), '--env', environment, '--out', out]);
    const refs = stacksIn(out).map((name) => known.find((ref) => ref.name === name) ?? unknown(name, environment));
    return { refs, stacks: synthesizedIn(out, refs, copy) };
  });
  return { refs: made.flatMap(({ refs }) => refs), stacks: made.flatMap(({ stacks }) => stacks) };
}

const stacksIn = (out: string): string[] => (existsSync(join(out, 'stacks')) ? readdirSync(join(out, 'stacks')) : []);

/** A stack that this version would not make. */
const unknown = (name: string, environment: string): StackRef => ({ name, kind: 'business', environment, needs: [] });

function synthesize({ bin, version }: Wanted, cwd: string, args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'synth', ...args, '--json'], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === EXIT.input) throw new Exit(EXIT.input, refused(version, said(stdout) ?? stderr));
  if (status !== EXIT.done) throw new Exit(EXIT.tool, broken(version, said(stdout) ?? (stderr || stdout)));
}

/** What a document tells that a command ends with. */
function said(stdout: string): string | undefined {
  try {
    return (JSON.parse(stdout) as { message?: string }).message;
  } catch {
    return undefined;
  }
}

const refused = (version: string, text: string): string =>
  `[upgrade.estate.refused] lakewright ${version} refuses this estate\n  fix: change what it says before you upgrade:\n${text.trim()}`;

const broken = (version: string, text: string): string =>
  `[upgrade.synth.failed] lakewright ${version} does not synthesize this estate: ${text.trim().split('\n')[0] ?? ''}\n  fix: stay with the version that is installed, and report it`;
