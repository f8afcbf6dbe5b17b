import type { StackPreview } from '../../types/stack-preview';
import { COUNT_HEADS, notesOf, rowOf, type Row } from '../report/row';
import { shortMoney } from '../words/money';
import { quietText } from '../words/rest';
import { isDangerous, RISK_WORDS } from '../words/risks';
import { cell, code, prose } from './escape';
import type { Block, Form, LeftOut } from './fit';

const HEAD = ['stack', ...COUNT_HEADS.map((sign) => `\`${sign}\``), 'worst', 'a month', ''];
const MOST_QUIET = 3;

/** Stacks in the order of the work: all, those with danger, none. */
export function tableBlock(stacks: readonly StackPreview[]): Block | undefined {
  if (stacks.length === 0) return undefined;
  const rows = stacks.map(rowOf);
  const quiet = rows.filter((row) => row.quiet).length;
  const loud = quiet > MOST_QUIET ? rows.filter((row) => !row.quiet) : rows;
  const grave = rows.filter(({ stack, risk }) => stack.status === 'left' || (risk !== undefined && isDangerous({ risk })));
  return {
    forms: [
      (): Form => ({ text: [...drawn(loud), ...(loud.length < rows.length ? ['', prose(quietText(quiet))] : [])].join('\n') }),
      (): Form => ({ text: drawn(grave).join('\n'), leftOut: lost(rows.length - grave.length) }),
      (): Form => ({ text: '', leftOut: lost(rows.length) }),
    ],
    ranks: [70, 93],
  };
}

const lost = (rows: number): LeftOut => ({ what: '# stacks of the table', count: rows, where: '' });

function drawn(rows: readonly Row[]): string[] {
  if (rows.length === 0) return [];
  const alignment = HEAD.map((_, column) => (column >= 1 && column <= COUNT_HEADS.length ? '--:' : '---'));
  return [HEAD, alignment, ...rows.map(cells)].map((columns) => `| ${columns.join(' | ')} |`);
}

const cells = (row: Row): string[] => [
  cell(code(row.stack.name)),
  ...(['create', 'update', 'replace', 'delete'] as const).map((key) => (row.counts[key] === 0 ? '' : bold(row.counts[key], key))),
  row.risk === undefined ? '' : isDangerous({ risk: row.risk }) ? `**${RISK_WORDS[row.risk]}**` : RISK_WORDS[row.risk],
  prose(shortMoney(row.cost)),
  cell(prose(notesOf(row))),
];

const bold = (times: number, key: string): string => (key === 'replace' || key === 'delete' ? `**${times}**` : String(times));
