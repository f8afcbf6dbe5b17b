import { leftRecord } from '../engine/run-record';
import { waitForLeftover } from '../engine/leftover';
import { callTerraform } from './call';
import type { Conditions } from './conditions';
import { initStack, isInitialized } from './init-stack';
import type { StackFolder } from './stack-folder';

/**
 * Installs what all stacks need, one stack after the other and before the first plan: `init` may write a provider into a shared plugin cache,
 * and that fails ("text file busy") while the same provider runs for another stack. What goes wrong is told when the stack is planned.
 */
export async function installProviders(stacks: readonly StackFolder[], conditions: Conditions): Promise<void> {
  // The simulated cloud is the provider: nothing is installed.
  if (conditions.simulated) return;
  const { interrupt, progress } = conditions;
  for (const stack of stacks) {
    // A killed run may have left a Terraform whose process is not known. The next call of Terraform then waits for the lock of its state.
    const left = leftRecord(stack.dir);
    if (interrupt.stopped || isInitialized(stack, conditions) || (left && !left.process)) continue;
    await waitForLeftover(stack.dir, interrupt, (text) => progress.say(`${stack.name}: ${text}`));
    if (interrupt.stopped) return;
    const ready = (await initStack(stack, conditions)).length === 0;
    // Without the backend: its bucket may be made only in this run, and providers do not need it.
    if (!ready) await callTerraform(stack, conditions, ['init', '-backend=false', '-input=false', '-no-color']);
    progress.settle(stack.name, ready ? 'good' : 'open', ready ? 'prepared' : 'prepared but for its state');
  }
}
