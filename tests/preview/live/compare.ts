import { type Change, actionOf, readPlan } from '../../../plan';
import type { Comparison } from '../../../preview/from-code/changes';
import type { PlannedStack } from '../../support/terraform/planned-estate';

/** What is to be done with a resource, and because of what: `replace storage_class`. */
function saidOf({ change, ...rest }: Change): string {
  const paths = (change.replace_paths ?? []).map((path) => path.join('.')).sort();
  return [actionOf({ change, ...rest }), ...paths].join(' ');
}

const saidIn = (changes: readonly Change[]): ReadonlyMap<string, string> =>
  new Map(
    changes
      .filter((change) => change.mode === 'managed' && actionOf(change) !== 'no-op')
      .map((change) => [`${change.stack} ${change.address}`, saidOf(change)]),
  );

/** Where code and Terraform do not say the same, each in one line; a stack that Terraform could not plan is one as well. */
export function differencesOf({ changed, unchanged }: Comparison, planned: readonly Pick<PlannedStack, 'stack' | 'plan'>[]): string[] {
  return planned.flatMap(({ stack, plan }) => {
    const read = readPlan(plan, stack);
    const code = changed.find(({ name }) => name === stack);
    if (!read.ok) return [`${stack}: Terraform cannot plan it yet`];
    if (code === undefined && !unchanged.includes(stack)) return [`${stack}: not compared`];
    const [left, right] = [saidIn(code?.plan.changes ?? []), saidIn(read.value.changes)];
    return [...new Set([...left.keys(), ...right.keys()])]
      .filter((key) => left.get(key) !== right.get(key))
      .map((key) => `${key}: code says ${left.get(key) ?? 'nothing'}, Terraform ${right.get(key) ?? 'nothing'}`);
  });
}
