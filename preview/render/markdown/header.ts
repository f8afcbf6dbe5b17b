import type { Preview } from '../../types/preview';
import type { Header } from '../words/header';
import { code, prose } from './escape';
import type { Block, Form } from './fit';

const ICONS: Readonly<Record<Preview['verdict']['word'], string>> = {
  refused: '⛔',
  dangerous: '🔴',
  careful: '🟠',
  harmless: '🟢',
  nothing: '⚪',
  unknown: '❔',
};

const MOST_QUOTAS = 15;

/** Verdict, counts, cost and quotas: never folded. */
export function headerBlocks(header: Header, word: Preview['verdict']['word']): Block[] {
  const { sentence, between, counts, where, warnings, cost, costByBusiness, quotas } = header;
  const counted = counts.map(({ key, text }) => (key === 'delete' || key === 'replace' ? `**${code(text)}**` : code(text))).join(' ');
  const quotaItems = quotas.map(({ text, exceeded, place }) => {
    const where = place === undefined ? '' : ` (${code(place)})`;
    return `- quota ${exceeded ? '**over the limit** ' : ''}${prose(text)}${where}`;
  });
  const top = [
    `### ${ICONS[word]} ${header.word}${sentence === '' ? '' : `: ${prose(sentence)}`}`,
    '',
    [counted, prose(where)].filter(Boolean).join(' '),
    '',
    ...warnings.map((text) => `> **${prose(text)}**`),
    ...(warnings.length > 0 ? [''] : []),
    ...(cost === undefined ? [] : [`- list price: ${prose(cost)}`]),
    ...costByBusiness.slice(0, MOST_QUOTAS).map(([business, text]) => `  - ${code(business)}: ${prose(text)}`),
    ...(costByBusiness.length > MOST_QUOTAS ? [`  - and ${costByBusiness.length - MOST_QUOTAS} more businesses`] : []),
  ].join('\n');
  const listOf = (items: readonly string[]): Form => ({ text: items.join('\n') });
  return [
    { forms: [() => ({ text: top })], ranks: [] },
    ...(quotas.length === 0
      ? []
      : [
          {
            forms: [
              () => listOf(quotaItems),
              () => ({
                ...listOf(quotaItems.slice(0, MOST_QUOTAS)),
                leftOut: { what: '# quotas', count: quotas.length - MOST_QUOTAS, where: '' },
              }),
            ],
            ranks: [80],
          },
        ]),
    { forms: [() => ({ text: `\n${prose(between)}` })], ranks: [] },
  ];
}
