import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { RequiredEstate } from '../../model/require-estate';
import type { CodeStack } from '../../preview/from-code/changes';
import { readAdopted } from '../../stacks/adopted/read-adopted';
import { readRemoved } from '../../stacks/removed/read-removed';
import { stackKey } from '../../stacks/stack-key';
import type { StackRef } from '../../stacks/stack-list';
import type { SynthesisOptions } from '../../stacks/synthesize';
import type { Texts } from './cache/texts';
import { codeStack, synthesizedIn, textIn } from './synthesized';

/**
 * The stacks of an estate. What was synthesized before from the same is not synthesized again; an estate with extensions always is, as
 * nobody knows what they read. Exits 1 with everything that is wrong.
 */
export function keyedStacks(read: RequiredEstate, refs: readonly StackRef[], outdir: string, texts: Texts): CodeStack[] {
  if (existsSync(join(read.root, 'extensions'))) {
    synthesize(read, { outdir, select: refs });
    return synthesizedIn(outdir, refs, read.root);
  }
  const lists = { removed: readRemoved(read.root), adopted: readAdopted(read.root) };
  const keyed = refs.map((ref) => ({ ref, key: stackKey(read.estate, ref, lists) }));
  const missing = keyed.filter(({ key }) => !texts.has(key));
  if (missing.length > 0) synthesize(read, { outdir, select: missing.map(({ ref }) => ref) });
  for (const { ref, key } of missing) texts.put(key, () => textIn(outdir, ref, read.root));
  const again = (ref: StackRef): string => {
    synthesize(read, { outdir, select: [ref] });
    return textIn(outdir, ref, read.root);
  };
  return keyed.map(({ ref, key }) => codeStack(ref, () => texts.get(key) ?? again(ref), key));
}

/** Loads cdktf, which takes longer than all the rest: not where everything is known. */
function synthesize(read: RequiredEstate, options: SynthesisOptions): void {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- loaded when it is needed
  (require('../../stacks/synthesize') as typeof import('../../stacks/synthesize')).synthesize(read, options);
}
