import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../domain/problem';
import type { StackDocument } from '../../domain/synthesized/stack-document';
import type { Estate } from '../../model/model';
import type { RequiredEstate } from '../../model/require-estate';
import { selectStacks } from '../../stacks/select-stacks';
import { stackFile } from '../../stacks/synthesis/stack-file';
import { synthesize } from '../../stacks/synthesize';
import { inTemporaryFolder } from '../temporary-folder';
import { wouldBe } from '../would-be';
import { loadedWith } from './estate-copy';

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
  return inTemporaryFolder('clone', (folder) => {
    const { estate, origins, problems } = loadedWith(loaded.root, files, folder, { today });
    if (!estate) throw wouldBe(problems);
    const outdir = mkdtempSync(join(folder, 'stacks-'));
    const select = [...new Set(environments)].flatMap((env) => selectStacks(estate, { env }));
    synthesize({ estate, origins, root: loaded.root }, { outdir, select });
    const tried = (name: string): TriedStack => {
      const text = readFileSync(stackFile(outdir, name), 'utf8');
      return { name, text, document: JSON.parse(text) as StackDocument };
    };
    return use({
      estate,
      problems,
      stacksOf: (environment) => select.filter((stack) => stack.environment === environment).map(({ name }) => tried(name)),
    });
  });
}
