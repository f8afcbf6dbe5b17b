import { table } from '../../../terminal/table';
import type { StackPreview } from '../../types/stack-preview';
import { COUNT_HEADS, notesOf, rowOf, type Row } from '../report/row';
import { shortMoney } from '../words/money';
import { RISK_WORDS } from '../words/risks';
import { quietText } from '../words/rest';

/** More quiet stacks than these are one line. */
const MOST_QUIET = 3;

/** Stacks in the order of the work with their counts. */
export function stackTable(stacks: readonly StackPreview[]): string[] {
  if (stacks.length === 0) return [];
  const rows = stacks.map(rowOf);
  const quiet = rows.filter((row) => row.quiet);
  const shown = quiet.length > MOST_QUIET ? rows.filter((row) => !row.quiet) : rows;
  const drawn =
    shown.length === 0 ? [] : table(['stack', ...COUNT_HEADS, 'worst', 'a month', ''], shown.map(cells), COUNT_HEADS).split('\n');
  return [...drawn.map((text) => `  ${text}`), ...(shown.length < rows.length ? [`  ${quietText(quiet.length)}`] : [])];
}

const cells = (row: Row): string[] => [
  row.stack.name,
  ...(['create', 'update', 'replace', 'delete'] as const).map((key) => (row.counts[key] === 0 ? '' : String(row.counts[key]))),
  row.risk === undefined ? '' : RISK_WORDS[row.risk],
  shortMoney(row.cost),
  notesOf(row),
];
