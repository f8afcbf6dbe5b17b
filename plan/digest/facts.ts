import { holdsSymbol } from '../../domain/text/symbol';
import type { AttributeDiff, ShownChange } from '../types/reading';

/** What is told of changes, one line a fact. Lines are compared, never shown: of a secret they say only that there is one. */
export type Fact = string;

const fact = (kind: string, ...parts: readonly string[]): Fact => [kind, ...parts].map((part) => JSON.stringify(part)).join();

const subject = ({ resource: { stack, address, inner = '' } }: ShownChange): readonly string[] => [stack, address, inner];

/** What a change does to its resource. */
export const does = (change: ShownChange, action: string): Fact => fact('does', ...subject(change), action);
/** An attribute changes. */
export const touches = (change: ShownChange, path: string): Fact => fact('touches', ...subject(change), path);
/** An attribute gets this value, which is known and no secret. */
export const sets = (change: ShownChange, { path, after }: AttributeDiff): Fact =>
  fact('sets', ...subject(change), path, ...(after === undefined ? [] : [after]));
/** What an attribute becomes cannot be compared: it is not known yet, or secret. */
export const leavesOpen = (change: ShownChange, path: string): Fact => fact('open', ...subject(change), path);
/** An attribute makes its resource anew. */
export const replacesBy = (change: ShownChange, path: string): Fact => fact('replaces', ...subject(change), path);
/** A tag of whatever is in a stack: one fact, however many have it. */
export const tagsAll = (stack: string, { path, after }: AttributeDiff): Fact =>
  fact('tag', stack, path, ...(after === undefined ? [] : [after]));
/** All of a stack is made. */
export const makesAll = (stack: string): Fact => fact('makes', stack);

/** Differences that say what a person decided: not what a provider fills in, nor what is told of a template's own resources. */
export const telling = ({ diffs }: ShownChange): AttributeDiff[] =>
  diffs.filter(({ harmless }) => harmless === undefined || harmless === 'tags');

/** Whether nothing but tags of it change. */
export const isOnlyTags = (change: ShownChange): boolean =>
  change.action === 'update' && telling(change).length > 0 && telling(change).every(({ harmless }) => harmless === 'tags');

/** Whether it does nothing that anybody has to agree to: what the provider fills in, a move within the state. */
export const isNothing = (change: ShownChange): boolean =>
  !change.importing &&
  (change.action === 'no-op' || change.action === 'read' || (change.action === 'update' && telling(change).length === 0));

/** What a change does, with `import` for what is taken over as it is. */
export const actionIn = ({ action, importing }: ShownChange): string => (action === 'no-op' && importing ? 'import' : action);

/** How much is told of what is made: every value, that it is made, or that a whole stack is. */
export type Detail = 'values' | 'names' | 'stacks';

/** Everything that is told of changes. */
export function factsOf(changes: readonly ShownChange[], detail: Detail): Set<Fact> {
  const facts = new Set<Fact>();
  const whole = detail === 'stacks' ? wholeStacks(changes) : new Set<string>();
  for (const change of changes.filter((one) => !isNothing(one))) {
    const { stack } = change.resource;
    if (whole.has(stack)) facts.add(makesAll(stack));
    else if (isOnlyTags(change)) telling(change).forEach((diff) => facts.add(tagsAll(stack, diff)));
    else factsOfOne(change, detail).forEach((one) => facts.add(one));
  }
  return facts;
}

function factsOfOne(change: ShownChange, detail: Detail): Fact[] {
  const { action } = change;
  const values = action === 'create' && detail !== 'values' ? [] : telling(change);
  return [
    does(change, actionIn(change)),
    ...values.flatMap((diff) => [
      touches(change, diff.path),
      isOpen(diff) ? leavesOpen(change, diff.path) : sets(change, diff),
      ...(action === 'replace' && diff.replaces ? [replacesBy(change, diff.path)] : []),
    ]),
  ];
}

/** What it becomes cannot be compared: the account knows it, or nobody may. */
const isOpen = ({ unknown, secret, after = '' }: AttributeDiff): boolean => unknown || secret || holdsSymbol(after);

/** Stacks in which nothing happens but that things are made. */
function wholeStacks(changes: readonly ShownChange[]): Set<string> {
  const stacks = new Set(changes.map(({ resource }) => resource.stack));
  changes.filter((change) => change.action !== 'create' && !isNothing(change)).forEach(({ resource }) => stacks.delete(resource.stack));
  return stacks;
}
