import type { Mark } from '../graph/picture';
import type { Preview } from '../types/preview';
import { anchor } from './html/escape';
import { worst } from './words/risks';

/** How a picture in the page of a preview is drawn: what changes is marked, and a click leads to its changes. */
export const pictureMarks = ({
  stacks,
}: Preview): { readonly marks: Readonly<Record<string, Mark>>; readonly linkTo: (stack: string) => string } => ({
  marks: Object.fromEntries(
    stacks.map((stack) => [stack.name, stack.status === 'changed' ? (worst(stack.changes) ?? 'metadata') : markOf(stack)]),
  ),
  linkTo: (stack) => `#${anchor(stack)}`,
});

/** Of a new stack nothing is lost; one that is left costs. */
const markOf = ({ status, changes }: Preview['stacks'][number]): Mark =>
  changes.some(({ risk }) => risk === 'data-loss') ? 'data-loss' : status === 'left' ? 'left' : 'new';
