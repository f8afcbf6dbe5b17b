import { changeLines, type Detail } from '../lines/change-lines';
import type { Line, Tone } from '../lines/line';
import type { StackPart } from '../report/report';
import type { RatedChange } from '../../types/stack-preview';
import { VERBS } from '../../types/verbs';
import { count } from '../words/count';
import { elsewhereText } from '../words/rest';
import { isDangerous, RISK_WORDS, worst } from '../words/risks';
import { fenced, inHtml, prose } from './escape';
import type { Block, Form } from './fit';

/** What colours a line of a `diff` block at GitHub and GitLab. */
const MARKS: Readonly<Record<Tone, string>> = { gone: '-', new: '+', edit: '!', note: ' ' };

export const diffBlock = (lines: readonly Line[]): string =>
  fenced(
    lines.map(({ tone, depth, text }) => `${MARKS[tone]} ${'  '.repeat(depth)}${text}`),
    'diff',
  );

/** The changes of one stack, folded: whole, without the values of what is new, without values, titles, counted. */
export function partBlock(part: StackPart): Block {
  const { stack, changes } = part;
  const values = (kept: (change: RatedChange) => boolean, detail: Detail, what: string) => (): Form => {
    const lines = changes.flatMap((change) => changeLines(change, kept(change) ? (isDangerous(change) ? 'values' : 'all') : detail));
    const lost = changes.filter((change) => !kept(change) && change.diffs.length > 0).length;
    return { text: fold(part, diffBlock(lines)), leftOut: { what, count: lost, where: stack.name } };
  };
  const risk = changes.some(isDangerous) ? 2 : changes.some(({ risk }) => risk !== 'metadata') ? 1 : 0;
  return {
    forms: [
      values(() => true, 'all', ''),
      values(({ action }) => action !== 'create', 'reasons', 'the attributes of # changes'),
      values(isDangerous, 'reasons', 'the attributes of # changes'),
      values(() => false, 'title', 'the attributes of # changes'),
      () => ({ text: '', leftOut: { what: 'the names of # changes', count: changes.length, where: stack.name } }),
    ],
    ranks: [10 + risk, 20 + risk, 30 + risk, 40 + risk],
  };
}

function fold(part: StackPart, block: string): string {
  const { stack, changes } = part;
  const risk = worst(changes);
  const words = [stack.status === 'new' ? 'new' : '', actionsText(changes), risk === undefined ? '' : RISK_WORDS[risk]].filter(Boolean);
  return [
    `<details><summary>${inHtml(stack.name)}: ${words.join(', ')}</summary>`,
    '',
    block,
    ...elsewhereText(part).map((text) => `\n${prose(text)}`),
    '',
    '</details>',
  ].join('\n');
}

function actionsText(changes: readonly RatedChange[]): string {
  const actions = new Map<string, number>();
  for (const { action } of changes) actions.set(VERBS[action], (actions.get(VERBS[action]) ?? 0) + 1);
  const [[verb = '', times = 0] = [], ...others] = actions;
  if (others.length === 0) return `${verb} ${count(times, 'resource')}`;
  return [...actions].map(([word, number]) => `${word} ${number}`).join(', ');
}
