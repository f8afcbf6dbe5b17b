import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { CodeStack } from '../../preview/from-code/changes';
import type { Document } from '../../preview/from-code/document';
import type { StackRef } from '../../stacks/stack-list';
import { stackFile } from '../../stacks/synthesis/stack-file';

/** A stack's JSON as it is compared: without the folder that the estate happens to lie in. */
export function synthesizedIn(outdir: string, refs: readonly StackRef[], root: string): CodeStack[] {
  return refs.flatMap((ref) => (existsSync(stackFile(outdir, ref.name)) ? [codeStack(ref, () => textIn(outdir, ref, root))] : []));
}

/** Reads the text when it is asked for, and only then. */
export function codeStack({ name, needs }: StackRef, text: () => string, key?: string): CodeStack {
  let hash: string | undefined;
  let document: Document | undefined;
  return {
    name,
    needs,
    ...(key === undefined ? {} : { key }),
    hash: () => (hash ??= createHash('sha256').update(text()).digest('hex')),
    read: () => (document ??= JSON.parse(text()) as Document),
  };
}

export function textIn(outdir: string, ref: StackRef, root: string): string {
  const folder = JSON.stringify(`${root}/`).slice(1, -1);
  return readFileSync(stackFile(outdir, ref.name), 'utf8').replaceAll(folder, '/estate/');
}
