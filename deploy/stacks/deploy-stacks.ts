import { appliedCounts } from '../events/counts';
import { Exit } from '../../domain/exit';
import type { Reading } from '../../plan';
import { reversed } from '../order/order';
import { runInOrder } from '../order/schedule';
import type { Ending } from '../progress/progress';
import type { StackRead } from '../reading/stack-read';
import { unseenIn } from '../reading/unseen';
import { refusalText } from '../report/finding-text';
import type { Conditions } from './conditions';
import { dropPlan } from './plan-file';
import { type Preview, previewStacks } from './preview-stacks';
import { type StackResult, type Status, isDone, waiting } from './result';
import { applyPlanned, barred, planOnly } from './run-stack';
import type { StackFolder } from './stack-folder';

export interface DeployRequest {
  /** In the order they should be told in. */
  readonly stacks: readonly StackFolder[];
  readonly parallel: number;
  /** Shows what plans will do, whether or not anybody is asked; called when deploying. */
  readonly show?: (previews: readonly Preview[], reading: Reading) => void;
  /** Asks for a yes; throws for a no. Absent: agreed to ahead. */
  readonly ask?: (previews: readonly Preview[]) => Promise<void>;
}

/** What is known before anything is applied. */
interface Known {
  readonly previews: readonly Preview[];
  readonly reading: Reading;
}

/**
 * Brings all stacks to what they describe, or takes all of them down, each after those it waits for. When deploying, everything that can be
 * planned is planned and read before anything is applied. Throws {@link Exit} where a finding refuses it, whoever agreed ahead.
 */
export async function deployStacks({ stacks, parallel, show, ask }: DeployRequest, conditions: Conditions): Promise<StackResult[]> {
  const deploying = conditions.mode === 'deploy';
  const inOrder = deploying ? stacks : reversed(stacks);
  try {
    const previews = deploying || ask ? await previewStacks(inOrder, parallel, conditions) : [];
    const known = { previews, reading: conditions.read(readsOf(previews)) };
    const results = previews.map(({ name, result }) => result ?? waiting(name));
    if (conditions.interrupt.stopped || results.some((result) => isUnexplained(result, known.reading))) {
      return inOrder.map(({ name }) => results.find((result) => result.name === name) ?? waiting(name));
    }
    if (deploying) show?.(previews, known.reading);
    if (known.reading.exit !== 0) stacks.forEach(conditions.takeBack);
    if (known.reading.exit !== 0) throw new Exit(known.reading.exit, refusalText(known.reading));
    if (previews.length > 0 && results.every(isDone)) {
      if (deploying) inOrder.forEach(conditions.remember);
      return results;
    }
    await ask?.(previews);
    return await pipeline(inOrder, known, parallel, conditions);
  } finally {
    stacks.forEach(dropPlan);
  }
}

const readsOf = (previews: readonly Preview[]): StackRead[] => previews.flatMap(({ result, held }) => result?.read ?? held ?? []);

/** A plan that failed, and no finding says why nothing may be applied. */
const isUnexplained = ({ name, status }: StackResult, { findings }: Reading): boolean =>
  status === 'failed' && !findings.some(({ exit, resource }) => exit !== undefined && resource.stack === name);

async function pipeline(stacks: readonly StackFolder[], known: Known, parallel: number, conditions: Conditions): Promise<StackResult[]> {
  const results = new Map<string, StackResult>();
  await runInOrder(stacks, {
    parallel,
    stopped: () => conditions.interrupt.stopped,
    run: async (stack) => {
      const result = await deployOne(stack, known, conditions);
      results.set(stack.name, result);
      if (conditions.mode === 'deploy' && isDone(result)) conditions.remember(stack);
      conditions.progress.settle(stack.name, ENDINGS[result.status], endText(result, conditions));
      return isDone(result);
    },
  });
  return stacks.map(({ name }) => results.get(name) ?? waiting(name));
}

async function deployOne(stack: StackFolder, known: Known, conditions: Conditions): Promise<StackResult> {
  const preview = known.previews.find(({ name }) => name === stack.name);
  const isCurrent = preview?.result !== undefined && preview.after === undefined;
  const current = isCurrent ? preview.result : await planOnly(stack, conditions);
  const unseen = isCurrent || !current.read ? [] : unseenIn(stack.name, known.reading.shown, readAgain(current.read, known, conditions));
  if (unseen.length > 0) conditions.takeBack(stack);
  if (unseen.length > 0) return barred(current, unseen);
  return current.status === 'planned' ? applyPlanned(stack, current, conditions) : current;
}

function readAgain(read: StackRead, { previews }: Known, { read: reader }: Conditions): Reading {
  return reader([...readsOf(previews).filter(({ name }) => name !== read.name), read]);
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
