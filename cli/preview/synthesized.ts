import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document } from '../../preview/from-code/document';
import type { CodeStack } from '../../preview/from-code/changes';
import type { StackRef } from '../../stacks/stack-list';

/** A stack's JSON as it is compared: without the folder that the estate happens to lie in. */
export function synthesizedIn(outdir: string, refs: readonly StackRef[], root: string): CodeStack[] {
  const folder = JSON.stringify(`${root}/`).slice(1, -1);
  return refs.flatMap(({ name, needs }) => {
    const file = join(outdir, 'stacks', name, 'cdk.tf.json');
    if (!existsSync(file)) return [];
    const text = readFileSync(file, 'utf8').replaceAll(folder, '/estate/');
    let document: Document | undefined;
    return [
      {
        name,
        needs,
        hash: createHash('sha256').update(text).digest('hex'),
        read: () => (document ??= JSON.parse(text) as Document),
      },
    ];
  });
}
