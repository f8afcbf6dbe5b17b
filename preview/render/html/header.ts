import type { Preview } from '../../types/preview';
import type { Header } from '../words/header';
import { codeOf, esc } from './escape';

/** Verdict, counts, cost and quotas. */
export function headerHtml(header: Header, word: Preview['verdict']['word']): string {
  const { sentence, between, counts, where, warnings, cost, costByBusiness, quotas } = header;
  const facts = [
    ...(cost === undefined ? [] : [`<div><dt>List price</dt><dd>${esc(cost)}${byBusiness(costByBusiness)}</dd></div>`]),
    ...(quotas.length === 0 ? [] : [`<div><dt>Quotas</dt><dd><ul>${quotas.map(quotaHtml).join('')}</ul></dd></div>`]),
  ];
  return [
    `<header><p class="verdict ${word}">${esc(header.word)}</p><h1>${esc(sentence === '' ? header.word : sentence)}</h1>`,
    `<p class="counts">${counts.map(({ key, text }) => `<span class="count ${key}">${esc(text)}</span>`).join(' ')} ${esc(where)}</p>`,
    `<p class="between">${esc(between)}</p>`,
    ...warnings.map((text) => `<p class="warning">${esc(text)}</p>`),
    facts.length === 0 ? '' : `<dl class="facts">${facts.join('')}</dl>`,
    '</header>',
  ].join('\n');
}

const byBusiness = (costs: Header['costByBusiness']): string =>
  costs.length === 0 ? '' : `<ul>${costs.map(([business, text]) => `<li>${codeOf(business)} ${esc(text)}</li>`).join('')}</ul>`;

const quotaHtml = ({ text, exceeded, place }: Header['quotas'][number]): string =>
  `<li${exceeded ? ' class="exceeded"' : ''}>${esc(text)}${place === undefined ? '' : ` ${codeOf(place)}`}</li>`;
