import { appliedCounts } from '../events/counts';
import { goneIn } from '../events/plan-summary';
import { reversed } from '../order/order';
import { runInOrder } from '../order/schedule';
import type { Ending } from '../progress/progress';
import type { Conditions } from './conditions';
import { type Preview, previewStacks } from './preview-stacks';
import { type StackResult, type Status, isDone, waiting } from './result';
import { type Agreed, applyPlanned, dropPlan, planOnly } from './run-stack';
import type { StackFolder } from './stack-folder';

export interface DeployRequest {
  /** In the order they should be told in. */
  readonly stacks: readonly StackFolder[];
  readonly parallel: number;
  /** Shows what is planned and asks for a yes; throws for a no. Absent: agreed to ahead. */
  readonly ask?: (previews: readonly Preview[]) => Promise<void>;
}

/** Brings all stacks to what they describe, or takes all of them down, each after those it waits for. */
export async function deployStacks({ stacks, parallel, ask }: DeployRequest, conditions: Conditions): Promise<StackResult[]> {
  const inOrder = conditions.mode === 'destroy' ? reversed(stacks) : stacks;
  try {
    const previews = ask ? await previewStacks(inOrder, parallel, conditions) : [];
    const known = previews.map(({ name, result }) => result ?? waiting(name));
    const failed = known.some(({ status }) => status === 'failed');
    if (ask && (failed || conditions.interrupt.stopped || known.every(isDone))) return known;
    await ask?.(previews);
    return await pipeline(inOrder, previews, parallel, conditions);
  } finally {
    stacks.forEach(dropPlan);
  }
}

async function pipeline(
  stacks: readonly StackFolder[],
  previews: readonly Preview[],
  parallel: number,
  conditions: Conditions,
): Promise<StackResult[]> {
  const results = new Map<string, StackResult>();
  await runInOrder(stacks, {
    parallel,
    stopped: () => conditions.interrupt.stopped,
    run: async (stack) => {
      const preview = previews.find(({ name }) => name === stack.name);
      const result = await deployOne(stack, preview, conditions);
      results.set(stack.name, result);
      conditions.progress.settle(stack.name, ENDINGS[result.status], endText(result, conditions));
      return isDone(result);
    },
  });
  return stacks.map(({ name }) => results.get(name) ?? waiting(name));
}

async function deployOne(stack: StackFolder, preview: Preview | undefined, conditions: Conditions): Promise<StackResult> {
  const current = preview?.result && preview.after === undefined ? preview.result : await planOnly(stack, conditions);
  return current.status === 'planned' ? applyPlanned(stack, current, conditions, agreedIn(preview)) : current;
}

function agreedIn(preview: Preview | undefined): Agreed {
  return preview ? new Set(preview.result ? goneIn(preview.result.plan).map(({ address }) => address) : []) : 'anything';
}

const ENDINGS: Readonly<Record<Status, Ending>> = {
  applied: 'good',
  unchanged: 'good',
  failed: 'bad',
  stopped: 'bad',
  waiting: 'open',
  planned: 'open',
};

function endText({ status, applied }: StackResult, { mode }: Conditions): string {
  const done = mode === 'destroy' ? 'destroyed' : 'deployed';
  const texts: Readonly<Record<Status, string>> = {
    applied: `${done}: ${appliedCounts(applied)}`,
    unchanged: mode === 'destroy' ? 'nothing there' : 'nothing to do',
    failed: 'failed',
    stopped: 'stopped',
    waiting: 'not started',
    planned: 'planned, not applied',
  };
  return texts[status];
}
