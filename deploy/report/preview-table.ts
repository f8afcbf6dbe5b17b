import type { Finding } from '../../plan';
import { table } from '../../terminal/table';
import { ONLY_RECORD } from '../events/counts';
import { type PlannedChange, goneIn, isOnlyRecord } from '../events/plan-summary';
import type { Preview } from '../stacks/preview';

const HEAD = ['stack', 'add', 'change', 'replace', 'destroy', ''];
const NUMBERS = HEAD.slice(1, 5);

/** What every stack's plan would do, and by name what would disappear. */
export function previewText(previews: readonly Preview[], findings: readonly Finding[]): string {
  const planned = previews.filter(({ result }) => !result?.skipped);
  const rows = planned.map(({ name, result, after }) => {
    if (!result) return [name, '', '', '', '', `planned when ${after ?? 'what it reads'} is deployed`];
    const { add, change, replace, destroy, import: imported } = result.plan;
    const drifted = driftedIn(name, findings);
    const notes = [
      ...(isOnlyRecord(result.plan) ? [ONLY_RECORD] : []),
      ...(imported > 0 ? [`${imported} to import`] : []),
      ...(after === undefined ? [] : [`planned again after ${after}`]),
      ...(drifted > 0 ? [`${drifted} changed outside of Terraform`] : []),
    ];
    return [name, ...[add, change, replace, destroy].map(String), notes.join('; ')];
  });
  const gone = previews.flatMap(({ name, result }) => (result ? goneIn(result.plan).map((change) => goneLine(name, change)) : []));
  return [table(HEAD, rows, NUMBERS), ...(gone.length > 0 ? [`will disappear:\n${gone.join('\n')}`] : [])].join('\n\n');
}

/** How many changed without Terraform: what siblings of the same apply changed is none of it. */
const driftedIn = (stack: string, findings: readonly Finding[]): number =>
  new Set(
    findings
      .filter(({ code, resource }) => code.startsWith('plan.drift.') && resource.stack === stack)
      .map(({ resource }) => resource.address),
  ).size;

const goneLine = (stack: string, { address, action }: PlannedChange): string =>
  `  ${stack}: ${address}${action === 'replace' ? ' (made anew)' : ''}`;
