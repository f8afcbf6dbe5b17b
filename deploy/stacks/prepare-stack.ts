import { setTimeout as sleep } from 'node:timers/promises';
import { waitForLeftover } from '../engine/leftover';
import { isTorn, localStateOf, refuseUnsavedState, repairState } from '../engine/local-state';
import type { Failure } from '../events/failure';
import { callPatiently } from './call-patiently';
import type { Conditions } from './conditions';
import { importExisting } from './import-existing';
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
  const failures = await initWhole(stack, conditions, say);
  const state = localStateOf(readDocument(stack));
  if (failures.length === 0 && stack.mayExist && !interrupt.stopped) await importExisting(stack, conditions);
  if (failures.length > 0 || state === undefined || !isTorn(state)) return { failures, patience };
  const locked = await lockFailures(stack, conditions, patience);
  // It could not be found out whether somebody holds the lock.
  if (interrupt.stopped) return { failures: [], patience };
  // Whoever held the lock may have written the state by now.
  if (locked.length === 0 && isTorn(state)) say(repairState(state, simulated));
  return { failures: locked, patience };
}

/** How long a Terraform that is writing its state may take for it. */
const WRITING_MS = 2_000;
const EVERY_MS = 50;

/** Runs `init`, which reads the state. On a state that is cut off it fails: then the state is repaired, and `init` runs again. */
async function initWhole(stack: StackFolder, conditions: Conditions, say: (text: string) => void): Promise<readonly Failure[]> {
  const failures = await initStack(stack, conditions);
  const state = localStateOf(readDocument(stack));
  if (failures.length === 0 || state === undefined || !(await staysTorn(state, conditions))) return failures;
  say(repairState(state, conditions.simulated));
  return initStack(stack, conditions);
}

/** Nobody can be asked for the lock before `init`; whoever holds it has written the state in a moment. */
async function staysTorn(state: string, { interrupt }: Conditions): Promise<boolean> {
  for (const end = Date.now() + WRITING_MS; isTorn(state) && Date.now() < end && !interrupt.stopped;) await sleep(EVERY_MS);
  return isTorn(state) && !interrupt.stopped;
}

/** Why a state that looks torn is none: another Terraform holds its lock and is writing it. */
async function lockFailures(stack: StackFolder, conditions: Conditions, patience: readonly string[]): Promise<readonly Failure[]> {
  const { failures } = await callPatiently(stack, conditions, ['plan', '-json', '-input=false', '-refresh=false', ...patience]);
  return failures.filter(({ code }) => code === 'deploy.state.locked');
}
