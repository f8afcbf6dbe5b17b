import { runInOrder } from '../order/schedule';
import { planCounts } from '../events/counts';
import type { Conditions } from './conditions';
import type { StackResult } from './result';
import { planOnly } from './run-stack';
import type { StackFolder } from './stack-folder';

/** What is known of a stack before anything is applied. */
export interface Preview {
  readonly name: string;
  /** Absent when it can be planned only after `after` was applied. */
  readonly result?: StackResult;
  /** The stack whose outputs are not there yet, or will change: the plan is made again after it. */
  readonly after?: string;
}

/** Plans every stack that can be planned before anything is applied; stops at the first failure. In the order of `stacks`. */
export async function previewStacks(stacks: readonly StackFolder[], parallel: number, conditions: Conditions): Promise<Preview[]> {
  const previews = new Map<string, Preview>();
  await runInOrder(stacks, {
    parallel,
    stopped: () => conditions.interrupt.stopped,
    run: async (stack) => {
      const known = stack.needs.map((need) => previews.get(need)).filter((need) => need !== undefined);
      const missing = conditions.mode === 'deploy' ? known.find(hasNoOutputs) : undefined;
      const after = conditions.mode === 'deploy' ? known.find(willChange)?.name : undefined;
      if (missing) {
        previews.set(stack.name, { name: stack.name, after: missing.name });
        conditions.progress.settle(stack.name, 'open', `planned when ${missing.name} is deployed`);
        return true;
      }
      const result = await planOnly(stack, conditions);
      previews.set(stack.name, { name: stack.name, result, ...(after === undefined ? {} : { after }) });
      conditions.progress.settle(
        stack.name,
        result.status === 'failed' ? 'bad' : 'good',
        result.status === 'failed' ? 'cannot be planned' : planCounts(result.plan),
      );
      return result.status !== 'failed';
    },
  });
  return stacks.map(({ name }) => previews.get(name) ?? { name });
}

const hasNoOutputs = ({ result }: Preview): boolean => result === undefined || result.plan.newOutputs;
const willChange = ({ result, after }: Preview): boolean => after !== undefined || result?.status === 'planned';
