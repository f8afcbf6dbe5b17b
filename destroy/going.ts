import { PLAN_RULES, goingPlan } from '../plan';
import { runInOrder } from '../deploy/order/schedule';
import { heldBy } from '../deploy/reading/read-stack';
import type { Told } from '../deploy/reading/reader';
import type { StackRead } from '../deploy/reading/stack-read';
import type { Session } from '../deploy/session';
import { StackProblem } from '../deploy/events/failure';
import { prepareStack } from '../deploy/stacks/prepare-stack';
import type { StackFolder } from '../deploy/stacks/stack-folder';

/** What it means when everything in the selected states goes. */
export interface Going {
  readonly told: Told;
  /** Stacks that hold anything. */
  readonly full: readonly StackFolder[];
}

/** Guards of services may have been lowered since the state was written: they are judged by the plans, which look again. */
const RULES = PLAN_RULES.filter(({ code }) => code !== 'plan.guard.up');

/**
 * Reads what a destroy of the selection would take, from the states alone: Terraform gives a plan up at the first thing that is protected,
 * and everything is to be named. Throws {@link StackProblem} on the first state that cannot be read.
 */
export async function goingIn({ stacks, others, conditions }: Session, parallel: number): Promise<Going> {
  const held = await heldIn(stacks, parallel, conditions);
  const states = [...held.values()].filter(({ state }) => state !== undefined && state.resources.length > 0);
  const going = states.map((read) => ({ ...read, ...(read.state ? { plan: goingPlan(read.state) } : {}) }));
  const rest = going.length > 0 && !conditions.interrupt.stopped ? await others() : [];
  return {
    told: conditions.read([...going, ...rest], RULES),
    full: stacks.filter(({ name }) => states.some((read) => read.name === name)),
  };
}

async function heldIn(
  stacks: readonly StackFolder[],
  parallel: number,
  conditions: Session['conditions'],
): Promise<ReadonlyMap<string, StackRead>> {
  const held = new Map<string, StackRead>();
  await runInOrder(
    stacks.map((stack) => ({ ...stack, needs: [] })),
    {
      parallel,
      stopped: () => conditions.interrupt.stopped,
      run: async (stack) => {
        conditions.progress.show(stack.name, { doing: 'reading its state' });
        const { failures } = await prepareStack(stack, conditions);
        const [failure] = failures;
        if (failure) throw new StackProblem(failure);
        if (conditions.interrupt.stopped) return false;
        const state = await heldBy(stack, conditions);
        const count = state?.resources.length ?? 0;
        held.set(stack.name, { name: stack.name, ...(state ? { state } : {}) });
        conditions.progress.settle(stack.name, 'good', `${count} resource${count === 1 ? '' : 's'}`);
        return true;
      },
    },
  );
  return held;
}
