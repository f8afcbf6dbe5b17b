import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { KEPT_FILE } from '../../stacks/kept/kept-list';
import { keepWhatWasSeen } from '../changed/keep';
import { appliedCounts } from '../events/counts';
import type { Failure } from '../events/failure';
import type { Step } from '../order/steps';
import { runInOrder } from '../order/schedule';
import type { Told } from '../reading/reader';
import type { StackRead } from '../reading/stack-read';
import { unexpectedIn } from '../reading/expected';
import { unseenIn } from '../reading/unseen';
import type { Conditions } from './conditions';
import { ENDINGS, endText } from './end-text';
import type { Preview } from './preview';
import { type StackResult, isDone } from './result';
import { applyPlanned, barred, planOnly } from './run-stack';
import type { StackFolder } from './stack-folder';
import { together, unfinished } from './together';

/** What is known before anything is applied. */
export interface Known {
  readonly previews: readonly Preview[];
  readonly reading: Told;
  /** What others hold, where that was looked at. */
  readonly others: readonly StackRead[];
}

/** Works through all steps in order. What takes away or replaces anything that was not shown is not applied. */
export async function runSteps(
  steps: readonly Step<StackFolder>[],
  known: Known,
  parallel: number,
  conditions: Conditions,
): Promise<StackResult[]> {
  const early = new Map<string, StackResult>();
  const results = new Map<string, StackResult>();
  const clear = async (stack: StackFolder, addresses: readonly string[]): Promise<boolean> => {
    const result = await checked(stack, await planOnly(stack, conditions, addresses), known, conditions);
    early.set(stack.name, result);
    const text = result.status === 'applied' ? `let go first: ${appliedCounts(result.applied)}` : endText(result, conditions);
    conditions.progress.settle(stack.name, ENDINGS[result.status], text);
    return isDone(result);
  };
  const whole = async (stack: StackFolder): Promise<boolean> => {
    const before = early.get(stack.name);
    const preview = known.previews.find(({ name }) => name === stack.name);
    const current = before === undefined && preview?.after === undefined ? preview?.result : undefined;
    const now = current
      ? await applied(stack, current, conditions)
      : await checked(stack, await planOnly(stack, conditions), known, conditions);
    const result = before === undefined ? now : together(before, now);
    results.set(stack.name, result);
    await remember(stack, result, conditions);
    conditions.progress.settle(stack.name, ENDINGS[result.status], endText(result, conditions));
    return isDone(result);
  };
  await runInOrder(steps, {
    parallel,
    stopped: () => conditions.interrupt.stopped,
    run: ({ of, clears }) => (clears === undefined ? whole(of) : clear(of, clears)),
  });
  const stacks = steps.flatMap(({ of, clears }) => (clears === undefined ? [of] : []));
  return stacks.map(({ name }) => results.get(name) ?? unfinished(name, early.get(name)));
}

const applied = async (stack: StackFolder, planned: StackResult, conditions: Conditions): Promise<StackResult> =>
  planned.status === 'planned' ? applyPlanned(stack, planned, conditions) : planned;

/** Applies what was planned anew, unless nobody saw or may agree to it. */
async function checked(stack: StackFolder, planned: StackResult, known: Known, conditions: Conditions): Promise<StackResult> {
  const unseen = planned.read ? against(stack.name, known, readAgain(planned.read, known, conditions), conditions) : [];
  if (unseen.length === 0) return applied(stack, planned, conditions);
  conditions.takeBack(stack);
  return barred(planned, unseen);
}

/** Where a preview was agreed to, what it showed counts; else what this run showed. */
const against = (stack: string, { reading }: Known, now: Told, { expected }: Conditions): Failure[] => [
  ...unseenIn(stack, expected === undefined ? reading.shown : now.shown, now),
  ...(expected === undefined ? [] : unexpectedIn(stack, now, expected)),
];

function readAgain(read: StackRead, { previews, others }: Known, { read: reader }: Conditions): Told {
  return reader([...readsOf(previews).filter(({ name }) => name !== read.name), ...others, read]);
}

/** Keeps in mind what is now deployed, where all went well. */
export async function remember(stack: StackFolder, result: StackResult, conditions: Conditions): Promise<void> {
  if (conditions.mode !== 'deploy' || !isDone(result)) return;
  // Whoever synthesized here was told what might be lost; now the state says it.
  rmSync(join(stack.dir, KEPT_FILE), { force: true });
  await keepWhatWasSeen(stack, result, conditions);
}

/** Everything of plans and states that a preview found. */
export const readsOf = (previews: readonly Preview[]): StackRead[] => previews.flatMap(({ result, held }) => result?.read ?? held ?? []);
