import { runInOrder } from '../order/schedule';
import { planCounts } from '../events/counts';
import { StackProblem } from '../events/failure';
import { isOnlyRecord } from '../events/plan-summary';
import { heldBy } from '../reading/read-stack';
import type { StackRead } from '../reading/stack-read';
import type { Conditions } from './conditions';
import { prepareStack } from './prepare-stack';
import type { StackResult, Status } from './result';
import { planOnly } from './run-stack';
import type { StackFolder } from './stack-folder';

/** What is known of a stack before anything is applied. */
export interface Preview {
  readonly name: string;
  /** Absent when it can be planned only after `after` was applied. */
  readonly result?: StackResult;
  /** The stack whose outputs are not there yet, or will change: the plan is made again after it. */
  readonly after?: string;
  /** What the state of a stack holds that cannot be planned yet: it may live in what others replace. */
  readonly held?: StackRead;
}

/**
 * Plans every stack that can be planned before anything is applied; stops at the first failure that nothing can be read of. In the order of
 * `stacks`.
 */
export async function previewStacks(stacks: readonly StackFolder[], parallel: number, conditions: Conditions): Promise<Preview[]> {
  const previews = new Map<string, Preview>();
  await runInOrder(stacks, {
    parallel,
    stopped: () => conditions.interrupt.stopped,
    run: async (stack) => {
      const known = stack.needs.map((need) => previews.get(need)).filter((need) => need !== undefined);
      const missing = conditions.mode === 'deploy' ? known.find(hasNoOutputs) : undefined;
      const after = conditions.mode === 'deploy' ? known.find(willChange)?.name : undefined;
      const wait = (need: string, held: StackRead | undefined): true => {
        previews.set(stack.name, { name: stack.name, after: need, ...(held ? { held } : {}) });
        conditions.progress.settle(stack.name, 'open', `planned when ${need} is deployed`);
        return true;
      };
      if (missing) return wait(missing.name, holdsAnything(missing) ? await heldIn(stack, conditions) : undefined);
      const result = await planOnly(stack, conditions);
      const later = after ?? known.find((need) => need.result?.status === 'failed')?.name;
      if (later !== undefined && lacksOutputs(result)) return wait(later, await heldIn(stack, conditions));
      previews.set(stack.name, { name: stack.name, result, ...(after === undefined ? {} : { after }) });
      const bad = BAD[result.status];
      conditions.progress.settle(stack.name, bad === undefined ? 'good' : 'bad', bad ?? planCounts(result.plan));
      return result.status !== 'failed' || result.read !== undefined;
    },
  });
  return stacks.map(({ name }) => previews.get(name) ?? { name });
}

const BAD: Readonly<Partial<Record<Status, string>>> = { failed: 'cannot be planned', refused: "its state is another estate's" };

const hasNoOutputs = ({ result }: Preview): boolean => result === undefined || result.status === 'refused' || result.plan.newOutputs;
/** It reads what is only there when another stack is deployed, such as the vSwitch of a new zone, or when its plan is no longer given up. */
const lacksOutputs = ({ failures }: StackResult): boolean =>
  failures.length > 0 && failures.every(({ code }) => code === 'deploy.state.missing');
const willChange = ({ result, after }: Preview): boolean =>
  after !== undefined || (result?.status === 'planned' && !isOnlyRecord(result.plan));

/** Where what it reads holds nothing, a stack can hold nothing either. */
const holdsAnything = ({ result, held }: Preview): boolean => ((result?.read ?? held)?.state?.resources.length ?? 0) > 0;

/** What cannot be read now is planned, and told, later. */
async function heldIn(stack: StackFolder, conditions: Conditions): Promise<StackRead | undefined> {
  try {
    const { failures } = await prepareStack(stack, conditions);
    const state = failures.length > 0 || conditions.interrupt.stopped ? undefined : await heldBy(stack, conditions);
    return state && { name: stack.name, state };
  } catch (error) {
    if (error instanceof StackProblem) return undefined;
    throw error;
  }
}
