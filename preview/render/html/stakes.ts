import type { Stake } from '../report/stakes';
import { diffTable, reasonsHtml, titleHtml } from './changes';
import { anchor, codeOf } from './escape';
import { findingHtml } from './findings';

/** Everything dangerous, each with what replaces it and all that was found of it. */
export const stakesHtml = (stakes: readonly Stake[], source: string | undefined): string =>
  stakes.length === 0 ? '' : `<ul class="stakes">${stakes.map((stake) => stakeHtml(stake, source)).join('')}</ul>`;

function stakeHtml({ resource, change, findings }: Stake, source: string | undefined): string {
  const stack = `<a href="#${anchor(resource.stack)}">${codeOf(resource.stack)}</a>`;
  const found = findings.length === 0 ? '' : `<ul>${findings.map((finding) => findingHtml(finding, source, change)).join('')}</ul>`;
  if (change === undefined) return `<li class="change" data-risk="outage"><p class="what">${stack}</p>${found}</li>`;
  const replacing = change.diffs.filter(({ replaces }) => replaces);
  return [
    `<li class="change" data-risk="${change.risk}" data-action="${change.action}"><p class="what">${stack} ${titleHtml(change)}</p>`,
    `${reasonsHtml(change, source)}${replacing.length === 0 ? '' : diffTable(replacing)}${found}</li>`,
  ].join('');
}
