import { type Action, called } from '../../../plan';
import type { RatedChange } from '../../types/stack-preview';
import { VERBS } from '../../types/verbs';
import { SIGNS } from '../words/actions';
import { isMoney, monthly } from '../words/money';
import { placeText } from '../words/places';
import { RISK_WORDS } from '../words/risks';
import { diffLines } from './diff-lines';
import { type Line, line, type Tone } from './line';

const TONES: Readonly<Record<Action, Tone>> = {
  create: 'new',
  update: 'edit',
  replace: 'gone',
  delete: 'gone',
  forget: 'gone',
  read: 'note',
  'no-op': 'note',
};

/** What is told of a change: everything; its values, where its reasons stand elsewhere; its reasons; its title. */
export type Detail = 'all' | 'values' | 'reasons' | 'title';

/** A change as lines: what is done to what, what that means, where it is written, and its attributes. */
export function changeLines(change: RatedChange, detail: Detail = 'all'): Line[] {
  const { action, diffs } = change;
  const shown = shownDiffs(change);
  return [
    line(TONES[action], 0, titleOf(change), SIGNS[action]),
    ...(detail === 'all' || detail === 'reasons' ? reasonLines(change) : []),
    ...(detail === 'values' ? [line('note', 1, `${RISK_WORDS[change.risk]}: see above`)] : []),
    ...(detail === 'all' || detail === 'values'
      ? [...diffLines(shown, 2, action === 'create'), ...leftOutLines(diffs.length - shown.length)]
      : []),
  ];
}

/** `replace alicloud_vswitch.Zone_a ('zone-a')`. */
export function titleOf({ action, resource, importing, movedFrom }: RatedChange): string {
  const notes = [...(importing ? ['imported'] : []), ...(movedFrom === undefined ? [] : [`was ${movedFrom}`])];
  const verb = action === 'no-op' && importing ? 'import' : VERBS[action];
  return `${verb} ${called(resource)}${notes.length > 0 ? `, ${notes.join(', ')}` : ''}`;
}

/** Why it is what it is, where it is written, what it waits for, and what avoids it. */
export function reasonLines(change: RatedChange, depth = 1): Line[] {
  const { risk, why, place, after, instead, cost } = change;
  const facts = [
    ...(risk === 'metadata' ? [] : [`${RISK_WORDS[risk]}: ${why}`]),
    ...(place === undefined ? [] : [placeText(place)]),
    ...(isMoney(cost) ? [monthly(cost)] : []),
  ];
  return [
    ...(facts.length > 0 ? [line('note', depth, facts.join(' · '))] : []),
    ...(after === undefined || after.length === 0
      ? []
      : [line('note', depth, `planned when ${after.join(' and ')} ${after.length === 1 ? 'is' : 'are'} deployed`)]),
    ...(instead === undefined ? [] : insteadLines(instead, depth)),
  ];
}

const insteadLines = (instead: string, depth: number): Line[] => [
  line('note', depth, 'nothing is destroyed if this is written:'),
  ...instead.split('\n').map((text) => line('note', depth + 1, text)),
];

/** What the provider fills in, timeouts and opened templates are no news beside what is. */
const shownDiffs = ({ diffs, harmless }: RatedChange): RatedChange['diffs'] =>
  harmless ? diffs : diffs.filter((diff) => diff.harmless === undefined || diff.harmless === 'tags');

const leftOutLines = (left: number): Line[] =>
  left === 0 ? [] : [line('note', 2, `and ${left} that the provider or a template's resources account for`)];
