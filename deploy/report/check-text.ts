import { planCounts } from '../events/counts';
import { failureText } from '../events/failure';
import type { StackResult } from '../stacks/result';

const WORDS: Readonly<Record<string, string>> = {
  create: 'would be created',
  update: 'would change',
  replace: 'would be replaced',
  delete: 'would be destroyed',
};

/** The result of planning again what was just deployed: nothing to do, or what never settles. */
export function checkText(results: readonly StackResult[]): string {
  const open = results.filter(({ status }) => status !== 'unchanged');
  if (open.length === 0)
    return `planned again: nothing to do in ${results.length === 1 ? (results[0]?.name ?? '') : `all ${results.length} stacks`}`;
  const details = open.map(({ name, plan, failures }) => {
    if (failures.length > 0) return failures.map(failureText).join('\n');
    const changes = plan.changes.map(({ address, action }) => `  ${address} ${WORDS[action] ?? action}`);
    return [`${name}: ${plan.changes.length > 0 ? planCounts(plan) : 'outputs would change'}`, ...changes].join('\n');
  });
  return [
    '[deploy.check.unsettled] planned again right after deploying, and there is still something to do',
    ...details,
    '  fix: an attribute that never settles needs its value in the form the service answers, or ignore_changes; extensions may set both',
  ].join('\n');
}
