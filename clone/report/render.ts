import { clean } from '../../terminal/clean';
import { table } from '../../terminal/table';
import type { CloneReport } from './report';
import { type Part, parts, summary } from './tables';

/** A report for a terminal. */
export const textReport = (report: CloneReport): string =>
  [
    summary(report).join('\n'),
    ...parts(report).map(
      ({ title, head, rows }) =>
        `${title}\n${table(
          [...head],
          rows.map((row) => [...row]),
        )}`,
    ),
  ].join('\n\n');

const cell = (text: string): string => clean(text).replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;');
const line = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
const markdownPart = ({ title, head, rows }: Part): string =>
  [
    `<details><summary>${title} (${rows.length})</summary>`,
    '',
    line(head),
    `|${head.map(() => '---').join('|')}|`,
    ...rows.map(line),
    '',
    '</details>',
  ].join('\n');

/** A report for a pull request: the sentences open, tables folded. */
export const markdownReport = (report: CloneReport): string =>
  [`## Clone ${clean(report.target)}`, ...summary(report).map((sentence) => `- ${cell(sentence)}`)]
    .join('\n')
    .concat(`\n\n${parts(report).map(markdownPart).join('\n\n')}\n`);
