import { same } from './equal';
import type { Plan } from './resource';
import { type ObjectValue, UNKNOWN } from './value';

/** What is written of a `terraform_data`, Terraform's own resource that remembers what it was told. */
export const terraformDataConfig = (written: Readonly<Record<string, unknown>>): ObjectValue =>
  ({ input: null, triggers_replace: null, ...written }) as ObjectValue;

/** Plans a `terraform_data`. */
export function planTerraformData(prior: ObjectValue | undefined, config: ObjectValue): Plan {
  if (prior === undefined) return { planned: { ...config, id: UNKNOWN, output: UNKNOWN }, replace: [] };
  const changed = !same(prior['input'] ?? null, config['input'] ?? null);
  const replaced = !same(prior['triggers_replace'] ?? null, config['triggers_replace'] ?? null);
  const planned = { ...prior, ...config, ...(changed ? { output: UNKNOWN } : {}) };
  return { planned, replace: replaced ? [['triggers_replace']] : [] };
}
