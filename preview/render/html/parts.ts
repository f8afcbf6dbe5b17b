import type { StackPreview } from '../../types/stack-preview';
import { rowOf } from '../report/row';
import { countsIn } from '../words/actions';
import { RISK_WORDS } from '../words/risks';
import { changeHtml } from './changes';
import { anchor, codeOf, esc } from './escape';

/** More changes than these stay folded until somebody looks. */
const OPEN = 20;

/** All changes of a stack. A page has room: nothing is told only once for many here, so that a search finds each. */
export function partHtml(stack: StackPreview, source: string | undefined, isOnly: boolean): string {
  const { risk, counts } = rowOf(stack);
  const done = countsIn({ forget: 0, import: 0, move: 0, ...counts });
  const words = done.map(({ key, text }) => `<span class="count ${key}">${esc(text)}</span>`).join(' ');
  const open = isOnly || (stack.changes.length <= OPEN && risk !== 'metadata') ? ' open' : '';
  return [
    `<details class="stack${stack.changes.length > OPEN ? ' long' : ''}" id="${anchor(stack.name)}"${open}><summary>${codeOf(stack.name)} ${words}`,
    risk === undefined ? '' : ` <span class="risk ${risk}">${RISK_WORDS[risk]}</span>`,
    '</summary>',
    stack.changes.length === 0
      ? '<p>Nothing in it changes.</p>'
      : `<ul>${stack.changes.map((change) => changeHtml(change, source)).join('')}</ul>`,
    '</details>',
  ].join('');
}
