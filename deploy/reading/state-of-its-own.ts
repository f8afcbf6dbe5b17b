import { dirname } from 'node:path';
import type { StackRef } from '../../stacks/stack-list';
import { localStateOf } from '../engine/local-state';
import { type StackFolder, readDocument } from '../stacks/stack-folder';

/** What to do where the state of a stack is another estate's: how the stack gets one of its own. */
export function stateOfItsOwn(ref: StackRef | undefined, folder: StackFolder | undefined, simulated: boolean): string {
  const file = folder && localStateOf(readDocument(folder));
  if (simulated && file !== undefined) return `start with an empty simulated cloud: remove ${dirname(dirname(file))}`;
  // Where the bucket of all other states is made, there is nothing to write: its own state lies in the estate's folder.
  if (ref?.kind === 'bootstrap' && file !== undefined) return `move ${file} away, to the folder of the estate that it is of`;
  return `write another state: in environment '${ref?.environment ?? ''}'`;
}
