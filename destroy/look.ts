import { runInOrder } from '../deploy/order/schedule';
import type { Conditions } from '../deploy/stacks/conditions';
import type { StackFolder } from '../deploy/stacks/stack-folder';
import { type StateResource, readState } from '../deploy/stacks/state-resources';

/** What each stack's state holds. Throws {@link StackProblem} on the first that cannot be read. */
export async function lookAtStates(
  stacks: readonly StackFolder[],
  parallel: number,
  conditions: Conditions,
): Promise<ReadonlyMap<string, readonly StateResource[]>> {
  const held = new Map<string, readonly StateResource[]>();
  await runInOrder(
    stacks.map(({ name, dir }) => ({ name, dir, needs: [] })),
    {
      parallel,
      stopped: () => conditions.interrupt.stopped,
      run: async (stack) => {
        conditions.progress.show(stack.name, { doing: 'reading its state' });
        const resources = await readState(stack, conditions);
        held.set(stack.name, resources);
        conditions.progress.settle(stack.name, 'good', `${resources.length} resource${resources.length === 1 ? '' : 's'}`);
        return true;
      },
    },
  );
  return held;
}
