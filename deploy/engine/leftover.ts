import { setTimeout as sleep } from 'node:timers/promises';
import type { Interrupt } from '../interrupt';
import { isRunning } from './process-identity';
import { dropSecrets, leftRecord, removeRecord } from './run-record';

const EVERY_MS = 100;
/**
 * Arguments for the next call if a Terraform may have been started by a process that was killed in the same instant: it waits long enough
 * for that Terraform to end, or to show itself by its lock.
 */
const UNSEEN = ['-lock-timeout=30s'] as const;

/**
 * Waits for a Terraform that a killed run left working in `dir`: it still writes its state. Returns arguments for the next call;
 * the caller must hold the claim on the stack, else the one found may be somebody else's.
 */
export async function waitForLeftover(dir: string, interrupt: Interrupt, say: (text: string) => void): Promise<readonly string[]> {
  const record = leftRecord(dir);
  if (!record) return [];
  if (record.process && isRunning(record.process)) {
    say(`an earlier run was killed, its terraform ${record.command} (process ${record.process.pid}) still works: waiting for it`);
    while (!interrupt.stopped && isRunning(record.process)) await sleep(EVERY_MS);
  }
  if (interrupt.stopped) return [];
  dropSecrets(dir);
  removeRecord(dir);
  return record.process ? [] : UNSEEN;
}
