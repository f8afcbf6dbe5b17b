import type { StackPreview } from '../../types/stack-preview';
import { COUNT_HEADS, notesOf, rowOf, type Row } from '../report/row';
import { shortMoney } from '../words/money';
import { RISK_WORDS } from '../words/risks';
import { anchor, codeOf, esc } from './escape';

/** Stacks in the order of the work, each linked to its changes. */
export function stackTableHtml(stacks: readonly StackPreview[]): string {
  if (stacks.length === 0) return '';
  const head = ['stack', ...COUNT_HEADS, 'worst', 'a month', 'notes'].map((text) => `<th scope="col">${text}</th>`).join('');
  const rows = stacks.map((stack) => rowHtml(rowOf(stack))).join('');
  return `<div class="wide"><table class="stacks"><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table></div>`;
}

function rowHtml(row: Row): string {
  const { stack, counts, risk } = row;
  const cells = [
    ...(['create', 'update', 'replace', 'delete'] as const).map((key) =>
      counts[key] === 0 ? '<td></td>' : `<td class="number ${key}">${counts[key]}</td>`,
    ),
    `<td>${risk === undefined ? '' : `<span class="risk ${risk}">${RISK_WORDS[risk]}</span>`}</td>`,
    `<td class="number">${esc(shortMoney(row.cost))}</td>`,
    `<td>${esc(notesOf(row))}</td>`,
  ];
  return `<tr><th scope="row"><a href="#${anchor(stack.name)}">${codeOf(stack.name)}</a></th>${cells.join('')}</tr>`;
}
