import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../../plan';
import type { Conditions } from './conditions';
import type { StackFolder } from './stack-folder';

/** Terraform merges what is in it over `cdk.tf.json`, argument by argument; the description itself stays as protected as it is. */
const FILE = 'lakewright_override.tf.json';

/**
 * Plans with the protection lowered of what somebody allowed to go; a saved plan needs the file no more.
 * @param more what else Terraform is told, of other sections than `resource`
 */
export async function withLowered<T>(
  stack: StackFolder,
  { lowered }: Conditions,
  more: JsonObject | undefined,
  plan: () => Promise<T>,
): Promise<T> {
  const file = join(stack.dir, FILE);
  const allowed = lowered?.(stack);
  const override = allowed || more ? { ...allowed, ...more } : undefined;
  // A run that was killed may have left one.
  rmSync(file, { force: true });
  if (override === undefined) return plan();
  writeFileSync(file, JSON.stringify(override));
  try {
    return await plan();
  } finally {
    rmSync(file, { force: true });
  }
}
