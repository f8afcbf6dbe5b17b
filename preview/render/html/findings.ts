import type { Finding } from '../../../plan';
import type { RatedChange } from '../../types/stack-preview';
import { findingText } from '../words/findings';
import { codeOf, esc } from './escape';
import { placeHtml } from './places';

/** A finding with what is lost and what to do. */
export function findingHtml(finding: Finding, source: string | undefined, below?: RatedChange): string {
  const { code, message, place, more } = findingText(finding, below);
  const stack = below === undefined ? `${codeOf(finding.resource.stack)} ` : '';
  const where = finding.place === undefined || place === undefined ? '' : ` ${placeHtml(finding.place, source)}`;
  return [
    `<li class="finding ${finding.severity}"><p>${stack}${esc(message)}${where} <span class="code">${esc(code)}</span></p>`,
    `<dl>${more.map(([label, text]) => `<div><dt>${label}</dt><dd>${esc(text)}</dd></div>`).join('')}</dl></li>`,
  ].join('');
}

export const findingList = (findings: readonly Finding[], source: string | undefined): string =>
  findings.length === 0 ? '' : `<ul>${findings.map((finding) => findingHtml(finding, source)).join('')}</ul>`;
