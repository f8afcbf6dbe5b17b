import { isStateful } from '@lakewright/provider-knowledge/protection';
import { actionOf, type StackPlan } from '../../plan';
import type { StackFacts } from '../../preview/assemble/assemble';
import type { Comparison } from '../../preview/from-code/changes';
import type { StackRef } from '../../stacks/stack-list';

/** The stacks of a comparison in the order of their deployment; those that nothing describes any more come last. */
export function factsOf(comparison: Comparison, head: readonly StackRef[], base: readonly StackRef[]): StackFacts[] {
  const before = new Set(base.map(({ name }) => name));
  const changed = comparison.changed.flatMap(({ name, isNew, after }): StackFacts[] => {
    const ref = head.find((one) => one.name === name);
    if (ref === undefined) return [];
    const missing = ref.needs.filter((need) => !before.has(need));
    const waitsFor = [...new Set([...missing, ...[...after.values()].flat()])].sort();
    return [{ ...identity(ref), status: isNew ? 'new' : 'changed', reads: ref.needs, waitsFor }];
  });
  const left = comparison.left.flatMap(({ stack, resources }): StackFacts[] => {
    const ref = base.find(({ name }) => name === stack);
    if (ref === undefined) return [];
    const holds = { resources: resources.length, withData: resources.filter(({ type }) => isStateful(type)).length };
    return [{ ...identity(ref), status: 'left', reads: ref.needs, waitsFor: [], holds }];
  });
  return [...changed, ...left];
}

/** Stacks that Terraform planned and whose description did not change, and those that it could not plan before others are deployed. */
export function plannedFacts(plans: readonly StackPlan[], comparison: Comparison, refs: readonly StackRef[]): StackFacts[] {
  const known = new Set([...comparison.changed.map(({ name }) => name), ...comparison.left.map(({ stack }) => stack)]);
  const planned = new Map(plans.map((plan) => [plan.stack, plan]));
  return refs.flatMap((ref): StackFacts[] => {
    const plan = planned.get(ref.name);
    if (known.has(ref.name)) return [];
    const waitsFor = ref.needs.filter((need) => isNewIn(planned.get(need)));
    if (plan === undefined) return waitsFor.length === 0 ? [] : [{ ...identity(ref), status: 'new', reads: ref.needs, waitsFor }];
    const isNew = isNewIn(plan);
    return [{ ...identity(ref), status: isNew ? 'new' : 'changed', reads: ref.needs, waitsFor: [] }];
  });
}

/** Nothing is there of it, and something will be. */
const isNewIn = (plan: StackPlan | undefined): boolean =>
  plan !== undefined && plan.prior.resources.length === 0 && plan.changes.some((change) => actionOf(change) === 'create');

const identity = ({ name, kind, environment, business }: StackRef): Pick<StackFacts, 'name' | 'kind' | 'environment' | 'business'> => ({
  name,
  kind,
  environment,
  ...(business === undefined ? {} : { business }),
});
