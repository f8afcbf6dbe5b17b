import type { Estate } from '../../model/model';
import type { PlanInput } from '../../plan';
import { type StackRef, allStacks } from '../../stacks/stack-list';

/** What an estate says of its stacks, whoever reads their plans. */
export type Described = Pick<PlanInput, 'described' | 'environmentOf'> & Required<Pick<PlanInput, 'reads'>>;

/** The stacks of an estate, what they read, and the keys of their environments, which hold for `undescribed` stacks in them, too. */
export function describedBy(estate: Estate, undescribed: readonly StackRef[] = []): Described {
  const stacks = allStacks(estate);
  const all = [...stacks, ...undescribed];
  return {
    described: stacks.map(({ name }) => name),
    reads: Object.fromEntries(stacks.map(({ name, needs }) => [name, needs])),
    environmentOf: (stack) => {
      const environment = estate.environments[all.find(({ name }) => name === stack)?.environment ?? ''];
      if (environment === undefined) return undefined;
      const { name, allowDataLoss, production } = environment;
      return { name, allowDataLoss, production };
    },
  };
}
