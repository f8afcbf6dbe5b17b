import type { Preview } from '../../types/preview';
import type { Header } from '../words/header';
import type { Ink } from './ink';

const LABEL = 7;
const labelled = (label: string, text: string): string => `${label.padEnd(LABEL)}${text}`;

/** Verdict, counts, cost, quotas, and what has to be known first. */
export function headerText(header: Header, word: Preview['verdict']['word'], ink: Ink): string {
  const { sentence, between, counts, where, warnings, cost, costByBusiness, quotas } = header;
  const loud = word === 'refused' || word === 'dangerous' || word === 'unknown' ? ink.bad : ink.title;
  const counted = counts.length === 0 ? '' : `${counts.map(({ text }) => text).join(', ')} `;
  return [
    loud(sentence === '' ? header.word : `${header.word}: ${sentence}`),
    ink.faint(between),
    ink.plain(`${counted}${where}`),
    ...warnings.map((text) => ink.bad(`! ${text}`)),
    ...(cost === undefined ? [] : [ink.plain(labelled('cost', cost))]),
    ...costByBusiness.map(([business, text]) => ink.plain(`${business}: ${text}`, LABEL)),
    ...quotas.map(({ text, exceeded, place }) => {
      const quota = labelled('quota', `${text}${place === undefined ? '' : ` (${place})`}`);
      return exceeded ? ink.bad(quota) : ink.plain(quota);
    }),
  ].join('\n');
}
