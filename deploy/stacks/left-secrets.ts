import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { holderOf } from '../../claims/claim';
import { isRunning } from '../engine/process-identity';
import { dropSecrets, leftRecord } from '../engine/run-record';

/**
 * Removes what killed runs left of plans and of what Terraform printed, also in stacks that this run leaves out; not while another run works
 * on the stack, nor while a Terraform does that outlived its run: that one is waited for, and cleaned up after, when the stack is worked on.
 */
export async function dropLeftSecrets(out: string): Promise<void> {
  const folder = join(out, 'stacks');
  if (!existsSync(folder)) return;
  const stacks = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of stacks) {
    const holder = await holderOf(join(out, '.busy', name));
    const record = leftRecord(join(folder, name));
    const works = record?.process !== undefined && isRunning(record.process);
    if (!works && (holder === undefined || holder.pid === process.pid)) dropSecrets(join(folder, name));
  }
}
