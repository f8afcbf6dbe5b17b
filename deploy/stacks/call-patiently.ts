import type { TerraformEvent } from '../events/event';
import type { FailureContext } from '../events/failure';
import { teller } from '../waiting/teller';
import { type CallEnd, callTerraform } from './call';
import type { Conditions } from './conditions';
import type { StackFolder } from './stack-folder';

/**
 * How long Terraform itself waits for the lock in one round. It tells who holds the lock only when it gives up, so it waits in short
 * rounds.
 */
const ROUND_S = 10;

/** {@link callTerraform} for a command that takes the lock of the state. Where that is asked for, it waits for the lock and says who has it. */
export async function callPatiently(
  stack: StackFolder,
  conditions: Conditions,
  [command = '', ...args]: readonly string[],
  onEvent?: (event: TerraformEvent) => void,
  wanted?: FailureContext['wanted'],
): Promise<CallEnd> {
  const { wait = 0, interrupt, progress } = conditions;
  const deadline = Date.now() + wait;
  const tell = teller(progress.say);
  let patience: readonly string[] = [];
  for (;;) {
    const end = await callTerraform(stack, conditions, [command, ...patience, ...args], onEvent, wanted);
    const locked = end.failures.find(({ code }) => code === 'deploy.state.locked');
    const left = Math.ceil((deadline - Date.now()) / 1000);
    if (locked === undefined || left <= 0 || interrupt.stopped) return end;
    tell(locked.message);
    patience = [`-lock-timeout=${Math.min(ROUND_S, left)}s`];
  }
}
