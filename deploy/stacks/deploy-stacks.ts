import { appliedText } from '../report/final-report';
import { Exit } from '../../domain/exit';
import { reversed } from '../order/order';
import { runInOrder } from '../order/schedule';
import type { Ending } from '../progress/progress';
import type { OtherStates } from '../reading/other-states';
import type { Told } from '../reading/reader';
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
  /** What others hold, who may live in what goes. @default - there are no others */
  readonly others?: OtherStates;
  /** Shows what plans will do, whether or not anybody is asked. */
  readonly show?: (previews: readonly Preview[], told: Told) => void;
  /** Asks for a yes; throws for a no. Absent: agreed to ahead. */
  readonly ask?: (previews: readonly Preview[], reading: Told) => Promise<void>;
}

/** What is known before anything is applied. */
interface Known {
  readonly previews: readonly Preview[];
  readonly reading: Told;
  /** What others hold, where that was looked at. */
  readonly others: readonly StackRead[];
}

/**
 * Brings all stacks to what they describe, or takes all of them down, each after those it waits for. Everything that can be planned is planned
 * and read before anything is applied. Throws {@link Exit} where a finding refuses it, whoever agreed ahead.
 */
export async function deployStacks({ stacks, parallel, others, show, ask }: DeployRequest, conditions: Conditions): Promise<StackResult[]> {
  const deploying = conditions.mode === 'deploy';
  const inOrder = deploying ? stacks : reversed(stacks);
  try {
    const previews = await previewStacks(inOrder, parallel, conditions);
    const known = await readTogether(previews, others, conditions);
    const results = previews.map(({ name, result }) => result ?? waiting(name));
    if (conditions.interrupt.stopped || results.some((result) => isUnexplained(result, known.reading))) {
      return inOrder.map(({ name }) => results.find((result) => result.name === name) ?? waiting(name));
    }
    show?.(previews, known.reading);
    if (known.reading.exit !== 0) stacks.forEach(conditions.takeBack);
    if (known.reading.exit !== 0) throw new Exit(known.reading.exit, refusalText(known.reading));
    if (previews.length > 0 && results.every(isDone)) return results;
    await ask?.(previews, known.reading);
    return await pipeline(inOrder, known, parallel, conditions);
  } finally {
    stacks.forEach(dropPlan);
  }
}

/** Where something goes that others live in, states that were not selected are read too. */
async function readTogether(previews: readonly Preview[], others: OtherStates | undefined, { read }: Conditions): Promise<Known> {
  const reads = readsOf(previews);
  const reading = read(reads);
  if (others === undefined || reading.leavingHosts.length === 0) return { previews, reading, others: [] };
  const held = await others();
  return { previews, reading: read([...reads, ...held]), others: held };
}

const readsOf = (previews: readonly Preview[]): StackRead[] => previews.flatMap(({ result, held }) => result?.read ?? held ?? []);

/** A plan that failed, and no finding says why nothing may be applied. */
const isUnexplained = ({ name, status }: StackResult, { findings }: Told): boolean =>
  status === 'failed' && !findings.some(({ exit, resource }) => exit !== undefined && resource.stack === name);

async function pipeline(stacks: readonly StackFolder[], known: Known, parallel: number, conditions: Conditions): Promise<StackResult[]> {
  const results = new Map<string, StackResult>();
  await runInOrder(stacks, {
    parallel,
    stopped: () => conditions.interrupt.stopped,
    run: async (stack) => {
      const result = await deployOne(stack, known, conditions);
      results.set(stack.name, result);
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

function readAgain(read: StackRead, { previews, others }: Known, { read: reader }: Conditions): Told {
  return reader([...readsOf(previews).filter(({ name }) => name !== read.name), ...others, read]);
}

const ENDINGS: Readonly<Record<Status, Ending>> = {
  applied: 'good',
  unchanged: 'good',
  failed: 'bad',
  refused: 'bad',
  stopped: 'bad',
  waiting: 'open',
  planned: 'open',
};

function endText(result: StackResult, { mode }: Conditions): string {
  const done = mode === 'destroy' ? 'destroyed' : 'deployed';
  const texts: Readonly<Record<Status, string>> = {
    applied: `${done}: ${appliedText(result)}`,
    unchanged: mode === 'destroy' ? 'nothing there' : 'nothing to do',
    failed: 'failed',
    refused: "its state is another estate's",
    stopped: 'stopped',
    waiting: 'not started',
    planned: 'planned, not applied',
  };
  return texts[result.status];
}
