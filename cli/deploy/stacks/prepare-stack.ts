import { waitForLeftover } from '../engine/leftover';
import { localStateOf, refuseUnsavedState, repairState } from '../engine/local-state';
import type { Failure } from '../events/failure';
import type { Conditions } from './conditions';
import { initStack } from './init-stack';
import { type StackFolder, readDocument, terraformIn } from './stack-folder';

export interface Prepared {
  readonly failures: readonly Failure[];
  /** Arguments for the next call that takes the state's lock. */
  readonly patience: readonly string[];
}

/**
 * Makes sure that Terraform can work in the folder: nothing that a killed run left still runs, the state is whole, `init` is done.
 * Throws {@link StackProblem} on a state that cannot be trusted.
 */
export async function prepareStack(stack: StackFolder, conditions: Conditions): Promise<Prepared> {
  const { interrupt, progress, engine, simulated } = conditions;
  const say = (text: string): void => progress.say(`${stack.name}: ${text}`);
  const patience = await waitForLeftover(stack.dir, interrupt, say);
  if (interrupt.stopped) return { failures: [], patience };
  refuseUnsavedState(stack.dir, stack.name, terraformIn(stack, engine));
  const state = localStateOf(readDocument(stack));
  const repaired = state === undefined ? undefined : repairState(state, simulated);
  if (repaired !== undefined) say(repaired);
  return { failures: await initStack(stack, conditions), patience };
}
