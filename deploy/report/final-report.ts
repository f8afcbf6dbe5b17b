import { EXIT } from '../../domain/exit';
import { NOTHING_APPLIED, stepsDone } from '../events/apply-summary';
import { ONLY_RECORD, appliedCounts } from '../events/counts';
import { failureText } from '../events/failure';
import { isOnlyRecord, stepsOf } from '../events/plan-summary';
import { type StackResult, isDone } from '../stacks/result';

type ExitCode = (typeof EXIT)[keyof typeof EXIT];

interface Words {
  readonly done: string;
  readonly notDone: string;
  readonly unchanged: string;
}

const WORDS: Readonly<Record<'deploy' | 'destroy', Words>> = {
  deploy: { done: 'deployed', notDone: 'not deployed', unchanged: 'nothing to do' },
  destroy: { done: 'destroyed', notDone: 'not destroyed', unchanged: 'nothing there' },
};

/** What was done, what was not and why, and the command to go on with. */
export function finalReport(results: readonly StackResult[], mode: 'deploy' | 'destroy', goOn: string): string {
  const words = WORDS[mode];
  const done = results.filter(isDone);
  const rest = results.filter((result) => !isDone(result));
  if (rest.length === 0) return successText(results, words);
  const broken = rest.filter(({ status }) => status === 'failed' || status === 'stopped');
  const open = rest.filter((result) => !broken.includes(result));
  const lines = [
    ...listed(
      words.done,
      done.map((result) => `${result.name} (${endOf(result, words)})`),
    ),
    ...listed(
      'stopped',
      broken.map((result) => `${result.name}${halfway(result)}`),
    ),
    ...listed(
      words.notDone,
      open.map((result) => `${result.name}${begun(result)}`),
    ),
  ];
  const failures = broken.flatMap(({ failures: all }) => all.map(failureText));
  // If work is left and nothing has failed, the user has stopped the run.
  const stopped = rest.some(({ status }) => status === 'failed') ? [] : ['stopped by you: nothing further was started'];
  return [...stopped, lines.join('\n'), ...failures, `to go on: ${goOn}`].join('\n\n');
}

const NOT_PLANNED = 'not planned, as their last good run left them';

const endOf = (result: StackResult, { unchanged }: Words): string =>
  result.skipped ? 'not planned' : result.status === 'unchanged' ? unchanged : appliedText(result);

/** What was applied: counts, or that nothing but what the state remembers was written. */
export const appliedText = ({ plan, applied }: StackResult): string => (isOnlyRecord(plan) ? ONLY_RECORD : appliedCounts(applied));

/** ` (4 destroyed so far)` where it let go first and was not worked on again. */
const begun = ({ applied }: StackResult): string => (stepsDone(applied) > 0 ? ` (${appliedCounts(applied)} so far)` : '');

/** `, after 3 of 12 steps (3 added)`; empty when nothing was begun. */
function halfway({ plan, applied }: StackResult): string {
  const total = stepsOf(plan);
  const steps = stepsDone(applied);
  if (steps === 0) return applied.failed.length > 0 ? ', at its first step' : '';
  return `, after ${steps} of ${total} steps (${appliedCounts(applied)})`;
}

function listed(title: string, items: readonly string[]): string[] {
  return items.length > 0 ? [`${`${title}:`.padEnd(15)}${items.join(', ')}`] : [];
}

function successText(results: readonly StackResult[], words: Words): string {
  const applied = results.filter(({ status }) => status === 'applied');
  const changed = applied.filter(({ plan }) => !isOnlyRecord(plan));
  const skipped = results.filter((result) => result.skipped).length;
  const [recorded, unchanged] = [applied.length - changed.length, results.length - applied.length - skipped];
  const total = changed.reduce(
    (sum, { applied: one }) => ({
      ...sum,
      added: sum.added + one.added,
      changed: sum.changed + one.changed,
      destroyed: sum.destroyed + one.destroyed,
      imported: sum.imported + one.imported,
    }),
    NOTHING_APPLIED,
  );
  const stacks = (count: number): string => `${count} stack${count === 1 ? '' : 's'}`;
  return [
    ...(changed.length > 0 ? [`${stacks(changed.length)} ${words.done}: ${appliedCounts(total)}`] : []),
    ...(recorded > 0 ? [`${stacks(recorded)}: ${ONLY_RECORD}`] : []),
    ...(unchanged > 0 ? [`${stacks(unchanged)}: ${words.unchanged}`] : []),
    ...(skipped > 0 ? [`${stacks(skipped)}: ${NOT_PLANNED}`] : []),
  ].join('; ');
}

/** The contract's exit code: the first failure's; 3 for a run that was stopped. */
export function exitCodeOf(results: readonly StackResult[]): ExitCode {
  if (results.every(isDone)) return EXIT.done;
  return results.flatMap(({ failures }) => failures).find(() => true)?.exit ?? EXIT.tool;
}
