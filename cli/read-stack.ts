import { readFileSync } from 'node:fs';
import type { StackDocument } from '../domain/synthesized/stack-document';
import { stackFile } from '../stacks/synthesis/stack-file';

/** What was synthesized of `stack` below `outdir`. */
export const readStack = (outdir: string, stack: string): StackDocument =>
  JSON.parse(readFileSync(stackFile(outdir, stack), 'utf8')) as StackDocument;
