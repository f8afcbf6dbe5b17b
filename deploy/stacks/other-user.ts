import { existsSync, readFileSync } from 'node:fs';
import { EXIT } from '../../domain/exit';
import { ownerOf, readState } from '../../plan';
import { localStateOf } from '../engine/local-state';
import { forgetBackend, lastLocalState, lastUser } from '../engine/used-by';
import type { Failure } from '../events/failure';
import type { Conditions } from './conditions';
import { type StackFolder, readDocument } from './stack-folder';

/**
 * Stacks of two estates may be called alike, and both estates may be deployed with one output folder. Terraform would offer to move the
 * state of the one to where that of the other lies; each has its own, so the folder forgets the other's. Returns why it must not: nobody can
 * tell whether the estate was moved and its state was left behind.
 */
export function leaveOtherUser(stack: StackFolder, { estate: { identity, root }, simulated }: Conditions): Failure | undefined {
  const user = lastUser(stack.dir);
  if (simulated || user === undefined || user === root) return undefined;
  const [old, own] = [lastLocalState(stack.dir), localStateOf(readDocument(stack))];
  if (
    old !== undefined &&
    own !== undefined &&
    old !== own &&
    existsSync(old) &&
    !existsSync(own) &&
    !isAnothers(old, stack.name, identity)
  ) {
    return {
      code: 'deploy.state.left',
      message: `stack '${stack.name}' was deployed from ${user} last, and its state is still in ${old}; here it would be in ${own}, where there is none`,
      fix: `if that is the same estate, bring its state along: cp ${old} ${own}; if it is another one, work in a folder of its own: --out DIR`,
      exit: EXIT.guard,
    };
  }
  forgetBackend(stack.dir);
  return undefined;
}

function isAnothers(file: string, stack: string, identity: string): boolean {
  const read = readState(readFileSync(file, 'utf8'), stack);
  return read.ok && ownerOf(read.value, identity).owner === 'other';
}
