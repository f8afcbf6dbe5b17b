import type { Finding } from '../../../plan';
import type { RatedChange } from '../../types/stack-preview';
import { findingText } from '../words/findings';
import { code, prose } from './escape';
import type { Block } from './fit';
import { placeLink } from './places';

/** A finding as a list item, with what is lost and what to do below it. */
export function findingItem(finding: Finding, source: string | undefined, indent = '', below?: RatedChange): string[] {
  const { message, more, place: where } = findingText(finding, below);
  const place = finding.place === undefined || where === undefined ? '' : ` (${placeLink(finding.place, source)})`;
  const stack = indent === '' ? `${code(finding.resource.stack)}: ` : '';
  return [
    `${indent}- ${stack}${prose(message)}${place} ${code(finding.code)}`,
    ...more.map(([label, text]) => `${indent}  - ${label}: ${prose(text)}`),
  ];
}

/** A finding in one line. */
const shortItem = ({ resource, message, code: name }: Finding): string => `- ${code(resource.stack)}: ${prose(message)} ${code(name)}`;

/** Findings as blocks: whole, in one line, counted. */
export const findingBlocks = (findings: readonly Finding[], source: string | undefined, rank: number, what: string): Block[] =>
  findings.map((finding) => ({
    forms: [
      () => ({ text: findingItem(finding, source).join('\n') }),
      () => ({ text: shortItem(finding), leftOut: { what: `what to do about # ${what}`, count: 1, where: finding.resource.stack } }),
      () => ({ text: '', leftOut: { what: `# ${what}`, count: 1, where: finding.resource.stack } }),
    ],
    ranks: [rank, rank + 1],
  }));
