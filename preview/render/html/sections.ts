import type { HtmlOptions } from '../options';
import type { Report } from '../report/report';
import { noiseText } from '../words/noise';
import { disagreementText, leftText, problemTexts } from '../words/rest';
import { anchor, codeOf, esc } from './escape';
import { findingList } from './findings';
import { partHtml } from './parts';
import { SEARCH } from './search';
import { stackTableHtml } from './stack-table';
import { stakesHtml } from './stakes';

const section = (title: string, content: string): string[] => (content === '' ? [] : [`<section><h2>${title}</h2>${content}</section>`]);

const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** Everything below the header, in the order in which it is read. */
export function sectionsHtml(report: Report, { picture, source }: HtmlOptions): string[] {
  const { preview, stakes, notDone, left, noise, drift, others } = report;
  const stacks = preview.stacks.filter(({ status, changes }) => status !== 'left' || changes.length > 0);
  return [
    ...section('At stake', stakesHtml(stakes, source)),
    ...section('Written, but not done', findingList(notDone, source)),
    ...section(
      'Described by nobody any more',
      list(
        left.map(
          ({ stack, findings }) =>
            `<span${stacks.includes(stack) ? '' : ` id="${anchor(stack.name)}"`}>${esc(leftText(stack))}</span>${findingList(findings, source)}`,
        ),
      ),
    ),
    ...section('Stacks, in the order of the work', stackTableHtml(preview.stacks)),
    ...section('The estate', picture === undefined ? '' : `<div class="picture">${picture}</div>`),
    ...section(
      'Changed outside of Terraform',
      `${findingList(drift, source)}${list(preview.disagreements.map((one) => esc(disagreementText(one))))}`,
    ),
    ...section('Also to know', findingList(others, source)),
    ...section('Problems of the input', list(preview.problems.map((problem) => problemTexts(problem).map(esc).join('<br>')))),
    ...section('Harmless, wherever it is', list(noise.map((one) => `${esc(noiseText(one))}${stacksOf([...one.stacks.keys()])}`))),
    ...section(
      'All changes',
      stacks.length === 0 ? '' : `${SEARCH}${stacks.map((stack) => partHtml(stack, source, stacks.length === 1)).join('\n')}`,
    ),
    ...section('How this was made', list(preview.notes.map(esc))),
  ];
}

const stacksOf = (names: readonly string[]): string =>
  names.length < 2 ? '' : `<details><summary>which stacks</summary><p>${names.map(codeOf).join(' ')}</p></details>`;
