import type { Ending } from '../progress/progress';
import { appliedText } from '../report/final-report';
import type { Conditions } from './conditions';
import type { StackResult, Status } from './result';

export const ENDINGS: Readonly<Record<Status, Ending>> = {
  applied: 'good',
  unchanged: 'good',
  failed: 'bad',
  refused: 'bad',
  stopped: 'bad',
  waiting: 'open',
  planned: 'open',
};

/** How a stack ended, for the line that moves while it runs. */
export function endText(result: StackResult, { mode }: Conditions): string {
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
