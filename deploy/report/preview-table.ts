import { table } from '../../terminal/table';
import { ONLY_RECORD } from '../events/counts';
import { type PlannedChange, goneIn, isOnlyRecord } from '../events/plan-summary';
import type { Preview } from '../stacks/preview-stacks';

const HEAD = ['stack', 'add', 'change', 'replace', 'destroy', ''];
const NUMBERS = HEAD.slice(1, 5);

/** What every stack's plan would do, and by name what would disappear. */
export function previewText(previews: readonly Preview[]): string {
  const rows = previews.map(({ name, result, after }) => {
    if (!result) return [name, '', '', '', '', `planned when ${after ?? 'what it reads'} is deployed`];
    const { add, change, replace, destroy, drifted } = result.plan;
    const notes = [
      ...(isOnlyRecord(result.plan) ? [ONLY_RECORD] : []),
      ...(after === undefined ? [] : [`planned again after ${after}`]),
      ...(drifted.length > 0 ? [`${drifted.length} changed outside of Terraform`] : []),
    ];
    return [name, ...[add, change, replace, destroy].map(String), notes.join('; ')];
  });
  const gone = previews.flatMap(({ name, result }) => (result ? goneIn(result.plan).map((change) => goneLine(name, change)) : []));
  return [table(HEAD, rows, NUMBERS), ...(gone.length > 0 ? [`will disappear:\n${gone.join('\n')}`] : [])].join('\n\n');
}

const goneLine = (stack: string, { address, action }: PlannedChange): string =>
  `  ${stack}: ${address}${action === 'replace' ? ' (made anew)' : ''}`;
