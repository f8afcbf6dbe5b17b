import type { Problem } from '../../../domain/problem';
import type { Disagreement } from '../../types/preview';
import type { StackPreview } from '../../types/stack-preview';
import type { StackPart } from '../report/report';
import { VERBS } from '../../types/verbs';
import { count } from './count';
import { placeText } from './places';

/** `lending-prod stays: 42 resources, 9 hold data`. */
export function leftText({ name, holds }: StackPreview): string {
  const held =
    holds === undefined ? '' : `: ${count(holds.resources, 'resource')}, ${holds.withData} ${holds.withData === 1 ? 'holds' : 'hold'} data`;
  return `${name} stays and costs${held}`;
}

export const quietText = (stacks: number): string => `and ${count(stacks, 'stack')} with nothing but tags, timeouts or computed values`;

/** Where the changes of a stack are that are not told with it. */
export const elsewhereText = ({ elsewhere, changes }: StackPart): string[] =>
  elsewhere === 0 || changes.length === 0 ? [] : [`and ${count(elsewhere, 'change')} told below, once for all stacks`];

const does = (who: string, action: Disagreement['code']): string => `${who} ${action === 'none' ? 'leave it' : `${VERBS[action]} it`}`;

/** `risk-prod: alicloud_x.y: the descriptions leave it, plans change it: ...`. */
export const disagreementText = ({ stack, address, code, state, words }: Disagreement): string =>
  `${stack}: ${address}: ${does('the descriptions', code)}, ${does('plans', state)}: ${words}`;

export const problemTexts = (problem: Problem): string[] => [
  `${placeText(problem)} [${problem.code}] ${problem.severity === 'warning' ? 'warning: ' : ''}${problem.message}`,
  `fix: ${problem.fix}`,
];
