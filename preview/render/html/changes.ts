import { valueText } from '../words/values';
import type { AttributeDiff } from '../../../plan';
import type { RatedChange } from '../../types/stack-preview';
import { grouped } from '../report/diffs';
import { VERBS } from '../../types/verbs';
import { isMoney, monthly } from '../words/money';
import { RISK_WORDS } from '../words/risks';
import { codeOf, esc } from './escape';
import { placeHtml } from './places';

/** One change: what is done to what, what that means, and its attributes. */
export function changeHtml(change: RatedChange, source: string | undefined): string {
  const { action, risk, diffs } = change;
  return [
    `<li class="change" data-risk="${risk}" data-action="${action}"><p class="what">${titleHtml(change)}</p>`,
    reasonsHtml(change, source),
    diffs.length > 0 ? diffTable(diffs, action === 'create') : '',
    '</li>',
  ].join('');
}

/** Action, name in the service, address, risk. */
export function titleHtml({ action, risk, resource, importing, movedFrom }: RatedChange): string {
  const { name, address, inner } = resource;
  const verb = action === 'no-op' && importing ? 'import' : VERBS[action];
  return [
    `<b class="do ${action}">${verb}</b>`,
    ...(name === '' || name === inner ? [] : [`<b>${esc(name)}</b>`]),
    codeOf(inner === undefined ? address : `${address} > ${inner}`),
    `<span class="risk ${risk}">${RISK_WORDS[risk]}</span>`,
    ...(importing && action !== 'no-op' ? ['<span class="risk">imported</span>'] : []),
    ...(movedFrom === undefined ? [] : [`was ${codeOf(movedFrom)}`]),
  ].join(' ');
}

/** Why, where it is written, what it costs and waits for, and what avoids it. */
export function reasonsHtml({ risk, why, place, cost, after, instead }: RatedChange, source: string | undefined): string {
  const facts = [
    ...(risk === 'metadata' ? [] : [esc(why)]),
    ...(place === undefined ? [] : [placeHtml(place, source)]),
    ...(isMoney(cost) ? [esc(monthly(cost))] : []),
    ...(after === undefined || after.length === 0
      ? []
      : [`planned when ${after.map(codeOf).join(' and ')} ${after.length === 1 ? 'is' : 'are'} deployed`]),
  ];
  const way =
    instead === undefined
      ? ''
      : `<p class="why">Nothing is destroyed if this is written:</p><pre>${instead.split('\n').map(esc).join('\n')}</pre>`;
  return `${facts.length === 0 ? '' : `<p class="why">${facts.join(' · ')}</p>`}${way}`;
}

/** Attributes with both values; those of one policy or template below a line with its name. */
export function diffTable(diffs: readonly AttributeDiff[], isNew = false): string {
  const rows = grouped(diffs).flatMap(({ attribute, diffs: members }) => [
    ...(attribute === '' ? [] : [`<tr><th colspan="3">${esc(attribute)}</th></tr>`]),
    ...members.map(({ path, diff }) => diffRow(path, diff, attribute !== '', isNew)),
  ]);
  return `<div class="wide"><table class="diff">${rows.join('')}</table></div>`;
}

function diffRow(path: string, diff: AttributeDiff, isMember: boolean, isNew: boolean): string {
  const { before, after, replaces, harmless } = diff;
  const name = `${esc(path)}${replaces ? ' <span class="risk outage">replaces it</span>' : ''}`;
  const old = before === undefined ? '' : `<del>${esc(valueText(before))}</del>`;
  const fresh = after === undefined ? '' : `<ins>${esc(valueText(after))}</ins>`;
  const cells = isNew ? `<td colspan="2">${fresh}</td>` : `<td>${old}</td><td>${fresh}</td>`;
  const classes = [...(isMember ? ['member'] : []), ...(harmless === undefined ? [] : ['harmless'])].join(' ');
  return `<tr${classes === '' ? '' : ` class="${classes}"`}><td>${name}</td>${cells}</tr>`;
}
