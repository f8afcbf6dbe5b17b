import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { RequiredEstate } from '../../model/require-estate';
import { allStacks } from '../stack-list';
import { type SynthesisOptions, synthesize } from '../synthesize';
import { KEPT_FILE, type KeptDocument, unguarded } from './kept-list';

/**
 * Writes the stacks for people who apply them with Terraform or cdktf alone. Returns what to say about things that the JSON before
 * protected and that nothing describes any more. A new folder has no JSON from before, so nothing can be told there.
 */
export function synthesizeTelling(loaded: RequiredEstate, options: SynthesisOptions): string {
  const stacks = options.select ?? allStacks(loaded.estate);
  const before = stacks.map(({ name }) => ({
    name,
    dir: join(options.outdir, 'stacks', name),
    ...memoryOf(join(options.outdir, 'stacks', name)),
  }));
  synthesize(loaded, options);
  return before
    .flatMap(({ name, dir, listed, json }) => {
      const found = unguarded(listed, json, readJson<KeptDocument>(join(dir, 'cdk.tf.json')) ?? {});
      const file = join(dir, KEPT_FILE);
      if (found.length > 0) writeFileSync(file, `${JSON.stringify(found, undefined, 1)}\n`);
      else rmSync(file, { force: true });
      return found.map((address) => textOf(name, address, file));
    })
    .join('\n');
}

const memoryOf = (dir: string): { readonly listed: readonly string[]; readonly json: KeptDocument | undefined } => ({
  listed: readJson<readonly string[]>(join(dir, KEPT_FILE)) ?? [],
  json: readJson<KeptDocument>(join(dir, 'cdk.tf.json')),
});

/** The content of a file in a folder of ours; undefined if it is not there, or was only half written. */
function readJson<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

const textOf = (stack: string, address: string, file: string): string =>
  `[synth.data.undescribed] warning: ${stack}: ${address} was kept by the JSON of before, and nothing describes it any more: ` +
  `Terraform or cdktf alone would destroy it where the state still holds it\n` +
  `  fix: describe it again; or, to keep it, name it in removed.yaml: ${stack}/${address}; ` +
  `npx lakewright deploy looks into the state and refuses what may not go; if it is gone, delete ${relative(process.cwd(), file)}`;
