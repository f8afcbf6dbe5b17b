import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StackDocument } from '../domain/synthesized/stack-document';

/** What was synthesized of `stack` below `outdir`. */
export const readStack = (outdir: string, stack: string): StackDocument =>
  JSON.parse(readFileSync(join(outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8')) as StackDocument;
