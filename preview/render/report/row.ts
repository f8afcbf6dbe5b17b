import { type Action, listed } from '../../../plan';
import type { Money } from '../../types/money';
import type { Risk } from '../../types/risk';
import type { StackPreview } from '../../types/stack-preview';
import { SIGNS } from '../words/actions';
import { worst } from '../words/risks';

/** A stack's line in the table of stacks. */
export interface Row {
  readonly stack: StackPreview;
  readonly counts: Readonly<Record<'create' | 'update' | 'replace' | 'delete', number>>;
  /** Actions that are rare, in words: `1 moved`. */
  readonly rare: string;
  readonly risk: Risk | undefined;
  readonly cost: Money;
  /** Nothing but what is harmless happens to it. */
  readonly quiet: boolean;
}

const RARE: readonly (readonly [Action, string])[] = [
  ['forget', 'let go of'],
  ['no-op', 'moved'],
];

export function rowOf(stack: StackPreview): Row {
  const counts = { create: 0, update: 0, replace: 0, delete: 0 };
  const rare = new Map<Action, number>();
  let imported = 0;
  for (const { action, importing } of stack.changes) {
    if (importing) imported += 1;
    if (action in counts) counts[action as keyof typeof counts] += 1;
    else if (!(action === 'no-op' && importing)) rare.set(action, (rare.get(action) ?? 0) + 1);
  }
  const words = RARE.flatMap(([action, word]) => (rare.has(action) ? [`${rare.get(action)} ${word}`] : []));
  return {
    stack,
    counts,
    rare: [...words, ...(imported > 0 ? [`${imported} imported`] : [])].join(', '),
    risk: worst(stack.changes),
    cost: stack.cost,
    quiet: stack.status === 'changed' && stack.changes.length > 0 && stack.changes.every(({ harmless }) => harmless),
  };
}

/** The head of the columns of counts. */
export const COUNT_HEADS = (['create', 'update', 'replace', 'delete'] as const).map((action) => SIGNS[action]);

/** What is said of a stack beside its counts. */
export function notesOf({ stack: { status, waitsFor, holds, cloneOf }, rare }: Row): string {
  const left =
    status !== 'left'
      ? []
      : [`stays, described by nobody${holds === undefined ? '' : `: ${holds.resources} resources, ${holds.withData} hold data`}`];
  return [
    ...(status === 'new' ? [cloneOf === undefined ? 'new' : `new, a clone of ${cloneOf}`] : []),
    ...left,
    ...(rare === '' ? [] : [rare]),
    ...(waitsFor.length > 0 ? [`planned when ${listed(waitsFor)} ${waitsFor.length === 1 ? 'is' : 'are'} deployed`] : []),
  ].join('; ');
}
