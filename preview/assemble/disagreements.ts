import { type AttributeDiff, listed, type ShownChange } from '../../plan';
import type { Disagreement } from '../types/preview';

/** Where what two descriptions do to each other is not what Terraform plans: somebody changed the account, or applied something else. */
export function disagreements(code: readonly ShownChange[], state: readonly ShownChange[], stacks: ReadonlySet<string>): Disagreement[] {
  const [told, planned] = [byResource(code, stacks), byResource(state, stacks)];
  return [...new Set([...told.keys(), ...planned.keys()])].sort().flatMap((key) => {
    const [left, right] = [told.get(key), planned.get(key)];
    const { resource } = left ?? right ?? { resource: undefined };
    const words = wordsFor(left, right);
    if (resource === undefined || words === undefined) return [];
    return [{ stack: resource.stack, address: resource.address, code: left?.action ?? 'none', state: right?.action ?? 'none', words }];
  });
}

function byResource(shown: readonly ShownChange[], stacks: ReadonlySet<string>): ReadonlyMap<string, ShownChange> {
  const own = shown.filter(({ resource: { stack, inner } }) => inner === undefined && stacks.has(stack));
  return new Map(own.map((change) => [`${change.resource.stack}\n${change.resource.address}`, change]));
}

/** Undefined where both say the same. */
function wordsFor(code: ShownChange | undefined, state: ShownChange | undefined): string | undefined {
  if (state === undefined) return code?.action === 'create' ? 'it is there already' : 'nothing is left to do: it is so already';
  const outside = telling(state).filter(({ path }) => !(code?.diffs ?? []).some((diff) => diff.path === path));
  if (code?.action === state.action && (outside.length === 0 || state.action === 'create' || state.action === 'delete')) return undefined;
  if (state.action === 'create') return 'it is not there: somebody deleted it, or it was never made';
  if (outside.length === 0) return `Terraform plans another thing: ${state.action}`;
  return `changed outside: ${listed(outside.map(difference))}`;
}

const telling = ({ diffs }: ShownChange): readonly AttributeDiff[] =>
  diffs.filter(({ harmless }) => harmless !== 'computed' && harmless !== 'timeouts');

function difference({ path, before, after, unknown }: AttributeDiff): string {
  const says = unknown
    ? 'the description makes it known later'
    : after === undefined
      ? 'the description says nothing'
      : `the description says ${after}`;
  return `${path} is ${before ?? 'not there'}, ${says}`;
}
