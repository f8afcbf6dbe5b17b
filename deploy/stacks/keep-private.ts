import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { localStateOf } from '../engine/local-state';
import { runFolder } from '../engine/run-record';
import { privateFolder, stateFolder, tighten } from '../private';
import { type StackFolder, readDocument } from './stack-folder';

/** Closes the folders of stacks and of their states to others, and leaves them out of git, before anything secret is written there. */
export function keepPrivate(out: string, stacks: readonly StackFolder[]): void {
  privateFolder(join(out, 'stacks'));
  for (const stack of stacks) {
    tighten(stack.dir, 0o700);
    const run = runFolder(stack.dir);
    tighten(run, 0o700);
    readdirSync(run).forEach((file) => tighten(join(run, file), 0o600));
    const state = localStateOf(readDocument(stack));
    if (state !== undefined) stateFolder(dirname(state));
  }
}
