import { unchangedSince } from '../changed/unchanged';
import { runInOrder } from '../order/schedule';
import { planCounts } from '../events/counts';
import { StackProblem } from '../events/failure';
import { isOnlyRecord } from '../events/plan-summary';
import { heldBy } from '../reading/read-stack';
import type { StackRead } from '../reading/stack-read';
import type { Conditions } from './conditions';
import { undescribedIn } from './going';
import { holds, outputsRead } from './outputs-read';
import { prepareStack } from './prepare-stack';
import type { Preview } from './preview';
import type { StackResult, Status } from './result';
import { planOnly } from './run-stack';
import { type StackFolder, readDocument } from './stack-folder';

/** Plans every stack that can be planned before anything is applied, save what reads one that cannot. In the order of `stacks`. */
export async function previewStacks(stacks: readonly StackFolder[], parallel: number, conditions: Conditions): Promise<Preview[]> {
  const previews = new Map<string, Preview>();
  await runInOrder(stacks, {
    parallel,
    stopped: () => conditions.interrupt.stopped,
    run: async (stack) => {
      const known = stack.needs.map((need) => previews.get(need)).filter((need) => need !== undefined);
      const unchanged = conditions.changed ? await unchangedSince(stack, known, conditions) : undefined;
      if (unchanged) {
        previews.set(stack.name, { name: stack.name, result: unchanged });
        return true;
      }
      const missing = conditions.mode === 'deploy' ? known.find((need) => lacksFor(stack, need)) : undefined;
      const after = conditions.mode === 'deploy' ? known.find(willChange)?.name : undefined;
      const wait = async (need: string, held: StackRead | undefined): Promise<true> => {
        previews.set(stack.name, { name: stack.name, after: need, ...(held ? await partOf(stack, held, conditions) : {}) });
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
  const skipped = stacks.filter(({ name }) => previews.get(name)?.result?.skipped).map(({ name }) => name);
  if (skipped.length > 0)
    conditions.progress.say(`not planned, because they are as their last good run left them (${skipped.length}): ${skipped.join(', ')}`);
  return stacks.map(({ name }) => previews.get(name) ?? { name });
}

const BAD: Readonly<Partial<Record<Status, string>>> = { failed: 'cannot be planned', refused: "its state is another estate's" };

/**
 * Whether the plan failed because the stack reads an output that is only there once another stack is deployed, such as the vSwitch of a new
 * zone, or once the plan of that stack is no longer given up.
 */
const lacksOutputs = ({ failures }: StackResult): boolean =>
  failures.length > 0 && failures.every(({ code }) => code === 'deploy.state.missing');
const willChange = ({ result, after }: Preview): boolean =>
  after !== undefined || (result?.status === 'planned' && !isOnlyRecord(result.plan));

/** What its state holds, as far as a preview knows. */
const stateOf = ({ result, held }: Preview): StackRead['state'] => (result?.read ?? held)?.state;

/** Whether a stack holds anything. If it holds nothing, stacks that read it cannot hold anything either. */
const holdsAnything = (preview: Preview): boolean => (stateOf(preview)?.resources.length ?? 0) > 0;

/** Whether a stack has to wait for outputs that another one has not yet. */
function lacksFor(stack: StackFolder, need: Preview): boolean {
  const reads = outputsRead(readDocument(stack), need.name);
  if (need.result?.status === 'refused') return true;
  if (reads === 'all' || reads.length === 0) return need.result === undefined || need.result.plan.newOutputs;
  const outputs = stateOf(need)?.outputs ?? {};
  return !reads.every((read) => holds(outputs, read));
}

/** What can be known of a stack that cannot be planned as a whole: what goes from it needs nothing of others, and the rest is in its state. */
async function partOf(stack: StackFolder, held: StackRead, conditions: Conditions): Promise<Pick<Preview, 'result' | 'held'>> {
  const gone = undescribedIn(held, readDocument(stack));
  const result = gone.length > 0 ? await planOnly(stack, conditions, gone) : undefined;
  return result?.status === 'planned' || result?.read !== undefined ? { result } : { held };
}

/** The state of a stack; undefined if it cannot be read now. It is then planned later, and what is wrong is told there. */
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
