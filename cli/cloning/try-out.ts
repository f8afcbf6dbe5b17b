import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { EXIT, Exit } from '../../domain/exit';
import type { Problem } from '../../domain/problem';
import type { StackDocument } from '../../domain/synthesized/stack-document';
import type { Estate } from '../../model/model';
import { formatProblems } from '../../model/problems/format';
import { loadEstate } from '../../model/read/load-estate';
import type { RequiredEstate } from '../../model/require-estate';
import { selectStacks } from '../../stacks/select-stacks';
import { synthesize } from '../../stacks/synthesize';

/** A stack as it would be. */
export interface TriedStack {
  readonly name: string;
  readonly text: string;
  readonly document: StackDocument;
}

/** An estate as it would be. */
export interface Tried {
  readonly estate: Estate;
  readonly problems: readonly Problem[];
  readonly stacksOf: (environment: string) => TriedStack[];
}

/** Hands an estate to `use` as it would be with other files: without errors, these environments synthesized. Exits 1 with all that is wrong. */
export function tryOut<T>(
  loaded: RequiredEstate,
  files: ReadonlyMap<string, string>,
  { today, environments }: { readonly today: string; readonly environments: readonly string[] },
  use: (tried: Tried) => T,
): T {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'clone-')));
  try {
    const copy = join(folder, basename(loaded.root));
    mkdirSync(copy);
    for (const name of ['estate.yaml', 'environments', 'businesses'])
      cpSync(join(loaded.root, name), join(copy, name), { recursive: true });
    for (const [path, text] of files) if (/^(?:environments|businesses)\//.test(path)) writeFileSync(join(copy, path), text);
    const { estate, origins, problems } = loadEstate(copy, { cwd: folder, today });
    if (!estate) throw new Exit(EXIT.input, `${formatProblems(problems)}\nthis is how it would be: nothing was written`, problems);
    const outdir = join(folder, 'out');
    const select = [...new Set(environments)].flatMap((env) => selectStacks(estate, { env }));
    synthesize({ estate, origins, root: loaded.root }, { outdir, select });
    const text = (name: string): string => readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8');
    return use({
      estate,
      problems,
      stacksOf: (environment) =>
        select
          .filter((stack) => stack.environment === environment)
          .map(({ name }) => ({ name, text: text(name), document: JSON.parse(text(name)) as StackDocument })),
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
