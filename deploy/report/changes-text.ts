import { type Action, type AttributeDiff, type ShownChange, called } from '../../plan';

const SIGNS: Readonly<Record<Action, string>> = {
  create: '+',
  update: '~',
  replace: '-/+',
  delete: '-',
  forget: 'forgets',
  'no-op': 'moves',
  read: 'reads',
};
/** More additions than these are counted: their names are in the description. */
const MOST_ADDED = 10;

/** Stack by stack, names and values of everything that changes; what is harmless is counted. */
export function changesText(shown: readonly ShownChange[]): string {
  const stacks = [...new Set(shown.map(({ resource: { stack } }) => stack))];
  return stacks
    .map((stack) => [`${stack}:`, ...linesOf(shown.filter(({ resource }) => resource.stack === stack))])
    .map((lines) => lines.join('\n'))
    .join('\n');
}

function linesOf(changes: readonly ShownChange[]): string[] {
  const harmless = changes.filter((change) => change.harmless);
  const added = changes.filter(({ action }) => action === 'create');
  const others = changes.filter((change) => !change.harmless && change.action !== 'create');
  return [
    ...others.flatMap((change) => [titleOf(change), ...valuesOf(change)]),
    ...added.slice(0, MOST_ADDED).map(titleOf),
    ...(added.length > MOST_ADDED ? [`  + ${added.length - MOST_ADDED} more`] : []),
    ...(harmless.length > 0 ? [`  ~ ${harmless.length} more, only tags, timeouts or computed values`] : []),
  ];
}

const titleOf = ({ action, resource, importing, movedFrom }: ShownChange): string =>
  `  ${SIGNS[action]} ${called(resource)}${importing ? ', imported' : ''}${movedFrom === undefined ? '' : `, was ${movedFrom}`}`;

/** Attributes of what stays or is made anew; what goes for good has no new values. */
function valuesOf({ action, diffs }: ShownChange): string[] {
  if (action !== 'update' && action !== 'replace') return [];
  const telling = action === 'update' ? diffs.filter(({ harmless }) => harmless === undefined) : diffs.filter(({ replaces }) => replaces);
  return telling.map((diff) => `      ${diff.path}: ${valueText(diff)}${diff.replaces ? ' (makes it anew)' : ''}`);
}

const valueText = ({ before = '(nothing)', after, unknown }: AttributeDiff): string =>
  `${before} -> ${unknown ? '(known after the apply)' : (after ?? '(nothing)')}`;
