import { join } from 'node:path';
import type { RequiredEstate } from '../../model/require-estate';
import type { StackPlan, StackState } from '../../plan';
import { type CodeStack, type Comparison, compared } from '../../preview/from-code/changes';
import { allStacks, type StackRef } from '../../stacks/stack-list';
import type { Base } from './base';
import type { Texts } from './cache/texts';
import { keyedStacks } from './keyed';

/** Whether an environment is one that the preview is of. */
export type Meant = (environment: string) => boolean;

/** The description in the folder as it is synthesized. */
export interface Head {
  readonly refs: readonly StackRef[];
  readonly stacks: readonly CodeStack[];
}

export function headOf(read: RequiredEstate, isMeant: Meant, scratch: string, texts: Texts): Head {
  const refs = allStacks(read.estate).filter(({ environment }) => isMeant(environment));
  return { refs, stacks: keyedStacks(read, refs, join(scratch, 'head'), texts) };
}

/** What the two have to do with each other; nothing, where there is no telling what the base is. */
export function comparisonOf(base: Base, head: Head, isMeant: Meant): Comparison {
  if (base.side.state === 'invalid') return { changed: [], left: [], unchanged: [], stateOf: () => undefined };
  const refs = base.refs.filter(({ environment }) => isMeant(environment));
  const names = new Set(refs.map(({ name }) => name));
  return compared(
    base.stacks.filter(({ name }) => names.has(name)),
    head.stacks,
  );
}

/** What the reading of plans stands on. */
export interface Material {
  readonly plans: readonly StackPlan[];
  readonly states: readonly StackState[];
  /** States of stacks that stay as they are: looked at only where something goes that others may live in. */
  others(): readonly StackState[];
}

export const materialOf = ({ changed, left, unchanged, stateOf }: Comparison): Material => ({
  plans: changed.map(({ plan }) => plan),
  states: [...changed.flatMap(({ name }) => stateOf(name) ?? []), ...left],
  others: () => unchanged.flatMap((name) => stateOf(name) ?? []),
});

/** The same with what Terraform planned where it did: that is truer. */
export function withPlans(code: Material, plans: readonly StackPlan[]): Material {
  if (plans.length === 0) return code;
  const planned = new Set(plans.map(({ stack }) => stack));
  return {
    plans: [...code.plans.filter(({ stack }) => !planned.has(stack)), ...plans],
    states: code.states.filter(({ stack }) => !planned.has(stack)),
    others: () => code.others().filter(({ stack }) => !planned.has(stack)),
  };
}
