import { forgetLastGood } from '../changed/last-good';
import { runInOrder } from '../order/schedule';
import type { Conditions } from './conditions';
import { planAgain } from './plan-stack';
import { type StackResult, waiting } from './result';
import type { StackFolder } from './stack-folder';

/** Plans all stacks once more: `unchanged` is what they should be. */
export async function checkStacks(stacks: readonly StackFolder[], parallel: number, conditions: Conditions): Promise<StackResult[]> {
  const results = new Map<string, StackResult>();
  await runInOrder(
    stacks.map(({ name, dir }) => ({ name, dir, needs: [] })),
    {
      parallel,
      stopped: () => conditions.interrupt.stopped,
      run: async (stack) => {
        const { plan, changes, failures } = await planAgain(stack, conditions);
        // What never settles is planned every time.
        if (changes || failures.length > 0) forgetLastGood(stack.dir);
        results.set(stack.name, {
          ...waiting(stack.name),
          plan,
          failures,
          status: failures.length > 0 ? 'failed' : changes ? 'planned' : 'unchanged',
        });
        return true;
      },
    },
  );
  return stacks.map(({ name }) => results.get(name) ?? waiting(name));
}
