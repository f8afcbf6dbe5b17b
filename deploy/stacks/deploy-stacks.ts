import { EXIT, Exit } from '../../domain/exit';
import { circular, reversed } from '../order/order';
import { type Step, stepsOf } from '../order/steps';
import { withDrift } from '../live/findings';
import { putRight } from '../live/put-right';
import { grantsHeld, grantsLetGo, takesGrants } from '../reading/grants';
import type { OtherStates } from '../reading/other-states';
import { pullState } from '../reading/read-stack';
import type { Told } from '../reading/reader';
import { requireShown } from '../reading/expected';
import { refusalText } from '../report/finding-text';
import type { Conditions } from './conditions';
import { beforesIn, withDependents } from './going';
import { dropPlan } from './plan-file';
import type { Preview } from './preview';
import { previewStacks } from './preview-stacks';
import { heldText } from './require-grants';
import { type StackResult, isDone, waiting } from './result';
import { type Known, readsOf, remember, runSteps } from './run-steps';
import type { StackFolder } from './stack-folder';

export interface DeployRequest {
  /** In the order they should be told in. */
  readonly stacks: readonly StackFolder[];
  readonly parallel: number;
  /** What others hold, who may live in what goes. @default - there are no others */
  readonly others?: OtherStates;
  /** The command with these stacks selected, too. @default - it is not told */
  readonly commandWith?: (stacks: readonly string[]) => string;
  /** Shows what plans will do, whether or not anybody is asked. */
  readonly show?: (previews: readonly Preview[], told: Told) => void;
  /** Asks for a yes; throws for a no. Absent: agreed to ahead. */
  readonly ask?: (previews: readonly Preview[], reading: Told) => Promise<void>;
}

/**
 * Brings all stacks to what they describe, or takes all of them down, each after those it waits for; readers let go before what they read
 * does. Everything that can be planned is planned and read before anything is applied. Throws {@link Exit} where a finding refuses it,
 * whoever agreed ahead.
 */
export async function deployStacks(
  { stacks, parallel, others, commandWith, show, ask }: DeployRequest,
  conditions: Conditions,
): Promise<StackResult[]> {
  const inOrder = conditions.mode === 'deploy' ? stacks : reversed(stacks);
  try {
    const previews = await previewStacks(inOrder, parallel, conditions);
    const read = await readTogether(previews, others, conditions);
    const drifted = (await conditions.live?.look(previews, read.reading.changes)) ?? [];
    const known = { ...read, reading: withDrift(read.reading, drifted, conditions.expected === undefined) };
    const results = previews.map(({ name, result }) => result ?? waiting(name));
    if (conditions.interrupt.stopped || results.some((result) => isUnexplained(result, known.reading))) {
      return inOrder.map(({ name }) => results.find((result) => result.name === name) ?? waiting(name));
    }
    show?.(previews, known.reading);
    if (known.reading.exit !== 0) stacks.filter(({ name }) => !isNeeded(name, known.reading)).forEach(conditions.takeBack);
    if (known.reading.exit !== 0) throw new Exit(known.reading.exit, refusalText(known.reading));
    if (conditions.expected) requireShown(known.reading, conditions.expected, () => stacks.forEach(conditions.takeBack));
    const wrong = conditions.expected === undefined ? drifted : [];
    if (previews.length > 0 && results.every(isDone) && wrong.length === 0) {
      for (const [index, stack] of inOrder.entries()) await remember(stack, results[index] ?? waiting(stack.name), conditions);
      return results;
    }
    const [held, ...more] = conditions.mode === 'deploy' ? grantsHeld(readsOf(previews), known.others) : [];
    if (held) {
      stacks.forEach(conditions.takeBack);
      throw new Exit(EXIT.guard, heldText([held, ...more], commandWith?.([...new Set([held, ...more].map(({ stack }) => stack))]) ?? ''));
    }
    const steps = stepsFor(inOrder, known, conditions);
    await ask?.(previews, known.reading);
    const ended = await runSteps(steps, known, parallel, conditions);
    return await putRight(ended, wrong, stacks, conditions, (stack) => pullState(stack, conditions));
  } finally {
    stacks.forEach(dropPlan);
  }
}

/** Where something goes that others live in, states that were not selected are read too. */
async function readTogether(previews: readonly Preview[], others: OtherStates | undefined, { read }: Conditions): Promise<Known> {
  const reads = readsOf(previews);
  const reading = read(reads);
  if (others === undefined || (reading.leavingHosts.length === 0 && !takesGrants(reads))) return { previews, reading, others: [] };
  const held = await others();
  return { previews, reading: read([...reads, ...held]), others: held };
}

/** A plan that failed, and no finding says why nothing may be applied. */
const isUnexplained = ({ name, status }: StackResult, { findings }: Told): boolean =>
  status === 'failed' && !findings.some(({ exit, resource }) => exit !== undefined && resource.stack === name);

/** A printed command needs what the stack describes now, and nothing of the stack itself is refused. */
const isNeeded = (stack: string, { findings }: Told): boolean => {
  const refused = findings.filter(({ exit }) => exit !== undefined);
  return refused.some(({ commandIn }) => commandIn === stack) && refused.every(({ resource }) => resource.stack !== stack);
};

/** Exits 2 where stacks that read nothing of each other hold on to each other: which goes first, only a person can tell. */
function stepsFor(stacks: readonly StackFolder[], { previews, reading }: Known, { takeBack }: Conditions): Step<StackFolder>[] {
  const reads = new Map(readsOf(previews).map((read) => [read.name, read]));
  const steps = stepsOf(stacks, [...beforesIn(reading), ...grantsLetGo([...reads.values()])], (stack, addresses) =>
    withDependents(reads.get(stack) ?? { name: stack }, addresses),
  );
  const circle = circular(steps);
  if (circle.length === 0) return steps;
  stacks.forEach(takeBack);
  throw new Exit(
    EXIT.guard,
    `[deploy.removals.circular] what goes from these stacks holds on to each other: ${circle.join('; ')}\n  fix: deploy it in two steps: first without removing from one of them`,
  );
}
